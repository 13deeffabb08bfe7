package org.parley.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class OpenIdTokenTest {
    private static final String ISSUER = "https://login.example";
    private static final RSAKey KEY = key("1");

    @Test
    void oneOfAnotherIssuerIsRefused() {
        refused(claims -> claims.issuer("https://evil.example"));
        refused(claims -> claims.issuer(ISSUER + "/"));
        refused(claims -> claims.issuer(null));
    }

    @Test
    void oneForAnotherClientIsRefused() {
        refused(claims -> claims.audience("another"));
        refused(claims -> claims.audience((String) null));
        refused(claims -> claims.audience(List.of("parley", "another")));
        refused(claims -> claims.audience(List.of("parley", "another")).claim("azp", "another"));
        refused(claims -> claims.claim("azp", "another"));
    }

    @Test
    void oneThatWasNotAskedForHereIsRefused() {
        refused(claims -> claims.claim("nonce", "another"));
        refused(claims -> claims.claim("nonce", null));
        refused(claims -> claims.claim("nonce", List.of("nonce")));
    }

    @Test
    void oneOutOfItsTimeIsRefused() {
        refused(claims -> claims.expirationTime(in(-120)));
        refused(claims -> claims.expirationTime(null));
        refused(claims -> claims.issueTime(null));
        refused(claims -> claims.notBeforeTime(in(120)));
    }

    @Test
    void oneOfNobodyIsRefused() {
        refused(claims -> claims.subject(null));
    }

    @Test
    void oneThatIsNotSignedIsRefused() {
        refused(new PlainJWT(claims().build()).serialize());
        String signed = signed(claims().build());
        refused(signed.substring(0, signed.lastIndexOf('.') + 1));
        refused(signed.substring(0, signed.lastIndexOf('.')));
        refused("");
        refused("a.b.c");
    }

    @Test
    void oneWhoseWordsWereChangedIsRefused() {
        String[] parts = signed(claims().build()).split("\\.", -1);
        String other = signed(claims().subject("2").build()).split("\\.", -1)[1];
        refused(parts[0] + "." + other + "." + parts[2]);
    }

    /** The public key is known to everybody: as a shared secret it would let everybody sign. */
    @Test
    void oneSignedWithThePublicKeyAsASecretIsRefused() throws Exception {
        for (byte[] secret : List.of(
                KEY.toRSAPublicKey().getEncoded(),
                KEY.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8))) {
            refused(signed(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("1").build(), new MACSigner(secret)));
        }
    }

    @Test
    void oneOfAnUnknownKeyIsRefused() throws Exception {
        RSAKey another = key("2");
        refused(signed(header("2"), new RSASSASigner(another)));
        refused(signed(header("1"), new RSASSASigner(another)));
        refused(signed(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .jwk(another.toPublicJWK())
                        .build(),
                new RSASSASigner(another)));
    }

    @Test
    void oneOfAnAlgorithmThatTheProviderDoesNotAnnounceIsRefused() throws Exception {
        refused(signed(new JWSHeader.Builder(JWSAlgorithm.RS512).keyID("1").build(), new RSASSASigner(KEY)));
    }

    @Test
    void oneThatIsEncryptedOrAnotherKindIsRefused() throws Exception {
        EncryptedJWT encrypted =
                new EncryptedJWT(new JWEHeader(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A128GCM), claims().build());
        encrypted.encrypt(new RSAEncrypter(KEY));
        refused(encrypted.serialize());
        refused(signed(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID("1")
                        .type(new JOSEObjectType("at+jwt"))
                        .build(),
                new RSASSASigner(KEY)));
    }

    @Test
    void whatIsRightIsRead() {
        assertThat(read(signed(claims().claim("roles", List.of("a")).build())))
                .containsEntry("sub", "1")
                .containsEntry("roles", List.of("a"));
        assertThat(read(signed(claims().claim("azp", "parley").build()))).isNotEmpty();
        assertThat(read(signed(claims().audience(List.of("parley", "b"))
                        .claim("azp", "parley")
                        .build())))
                .isNotEmpty();
        // Clocks differ.
        assertThat(read(signed(claims().expirationTime(in(-30)).build()))).isNotEmpty();
    }

    private static void refused(Consumer<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = claims();
        change.accept(claims);
        refused(signed(claims.build()));
    }

    private static void refused(String token) {
        assertThatThrownBy(() -> read(token))
                .isInstanceOfSatisfying(
                        OpenIdRefusedException.class,
                        e -> assertThat(e.reason()).isEqualTo(OpenIdRefusal.INVALID));
    }

    private static Map<String, Object> read(String token) {
        URI anywhere = URI.create(ISSUER);
        OpenIdMetadata provider =
                new OpenIdMetadata(ISSUER, anywhere, anywhere, anywhere, Set.of(JWSAlgorithm.RS256), false);
        return OpenIdToken.claims(
                token, provider, new ImmutableJWKSet<>(new JWKSet(KEY.toPublicJWK())), "parley", "nonce");
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("parley")
                .subject("1")
                .claim("nonce", "nonce")
                .issueTime(in(0))
                .expirationTime(in(60));
    }

    private static Date in(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private static String signed(JWTClaimsSet claims) {
        try {
            return signed(header("1"), new RSASSASigner(KEY), claims);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(JWSHeader header, JWSSigner signer) throws JOSEException {
        return signed(header, signer, claims().build());
    }

    private static String signed(JWSHeader header, JWSSigner signer, JWTClaimsSet claims) throws JOSEException {
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }

    private static JWSHeader header(String keyId) {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).build();
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
