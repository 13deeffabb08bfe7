package org.parley.user;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What ties a way to the provider and back to one browser. The browser keeps the token; everything else is made of it,
 * so that neither the database nor the address that comes back could stand in for it.
 *
 * @param token 256 random bits
 */
public record OpenIdSecret(String token) {
    /** What the provider gives back, so that nobody's answer but this one is taken. */
    public String state() {
        return derived("state");
    }

    /** What the identity that was asked for here carries, so that none that was asked for elsewhere is taken. */
    public String nonce() {
        return derived("nonce");
    }

    /** What whoever redeems the code must know (PKCE, RFC 7636). */
    public String verifier() {
        return derived("verifier");
    }

    /** The verifier's hash, which the provider sees first. */
    public String challenge() {
        return sha256(verifier());
    }

    /** Whether an answer belongs to this browser. */
    public boolean answers(String state) {
        return MessageDigest.isEqual(state().getBytes(StandardCharsets.UTF_8), state.getBytes(StandardCharsets.UTF_8));
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "OpenIdSecret";
    }

    private String derived(String use) {
        return sha256(use + " " + token);
    }

    /** In Base64 for URLs: 43 letters, as many as PKCE wants. */
    private static String sha256(String value) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
