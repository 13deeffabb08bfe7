package org.parley.user;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.util.Map;
import java.util.Set;

/** The signed words of a provider on who somebody is. */
final class OpenIdToken {
    private OpenIdToken() {}

    /**
     * Its claims, if everything is right about it: signature, issuer, audience, nonce and time (a minute's difference of
     * clocks is allowed).
     *
     * @throws OpenIdRefusedException when anything is not, or the keys cannot be had
     */
    static Map<String, Object> claims(
            String token, OpenIdMetadata provider, JWKSource<SecurityContext> keys, String clientId, String nonce) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(provider.algorithms(), keys));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                clientId,
                new JWTClaimsSet.Builder()
                        .issuer(provider.issuer())
                        .claim("nonce", nonce)
                        .build(),
                Set.of("sub", "exp", "iat")));
        try {
            JWTClaimsSet claims = processor.process(token, null);
            requireOwn(claims, clientId);
            return claims.getClaims();
        } catch (KeySourceException e) {
            throw new OpenIdRefusedException(OpenIdRefusal.AWAY, "the provider's keys: " + e.getMessage());
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw new OpenIdRefusedException(OpenIdRefusal.INVALID, "the ID token: " + e.getMessage());
        }
    }

    /** One that is meant for several says for whom it was made. */
    private static void requireOwn(JWTClaimsSet claims, String clientId) throws ParseException, BadJOSEException {
        String party = claims.getStringClaim("azp");
        if (party == null ? claims.getAudience().size() > 1 : !party.equals(clientId)) {
            throw new BadJOSEException("made for another client");
        }
    }
}
