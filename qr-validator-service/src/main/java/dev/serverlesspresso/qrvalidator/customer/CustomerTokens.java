package dev.serverlesspresso.qrvalidator.customer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.serverlesspresso.kit.access.web.AccessSettings;
import dev.serverlesspresso.qrvalidator.QrValidatorProperties;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Signs the tokens of customers and of paired devices (ES256), and reads the customer of a token again. */
@Component
public class CustomerTokens {

    private static final String ROLE = "role";

    /** A token and when it ends. */
    public record Issued(String token, Instant expiresAt) {

        @Override
        public String toString() {
            return "Issued[expiresAt=" + expiresAt + "]";
        }
    }

    private final AccessSettings.Tokens contract;
    private final Duration validFor;
    private final Clock clock;
    private final ECKey key;

    CustomerTokens(QrValidatorProperties properties, AccessSettings access, Clock clock) {
        this.contract = access.tokens();
        this.validFor = properties.customerTokens().validFor();
        this.clock = clock;
        this.key = signingKey(properties.customerTokens().signingKey());
    }

    /** The public keys that the tokens are verified with. */
    public JWKSet publicKeys() {
        return new JWKSet(key.toPublicJWK());
    }

    public Issued issue(ShopId shopId, CustomerId customerId, String orderId) {
        return signed(
                customerId.value(),
                shopId,
                new JWTClaimsSet.Builder().claim(contract.subjectClaim(), orderId),
                validFor);
    }

    /** A token of the same issuer that gives its bearer a role of devices in one shop, and is never a customer's. */
    public Issued issueForDevice(ShopId shopId, String deviceId, String role, Duration validFor) {
        if (!contract.deviceRoles().contains(role)) {
            throw new IllegalArgumentException(
                    "a device's role must be one of " + contract.deviceRoles() + ": '" + role + "'");
        }
        return signed(deviceId, shopId, new JWTClaimsSet.Builder().claim(ROLE, role), validFor);
    }

    private Issued signed(String subject, ShopId shopId, JWTClaimsSet.Builder claims, Duration validFor) {
        Instant now = clock.instant();
        Instant expiresAt = Instant.ofEpochSecond(now.plus(validFor).getEpochSecond());
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(JOSEObjectType.JWT)
                        .keyID(key.getKeyID())
                        .build(),
                claims.issuer(contract.issuer())
                        .audience(contract.audience())
                        .subject(subject)
                        .claim(contract.tenantClaim(), shopId.value())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(expiresAt))
                        .build());
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException("the signing key does not sign", impossible);
        }
        return new Issued(token.serialize(), expiresAt);
    }

    /** The customer of a token that this service signed for this shop and that has not expired. */
    public Optional<CustomerId> customerOf(String token, ShopId shopId) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            Date expiry = claims.getExpirationTime();
            boolean good = JWSAlgorithm.ES256.equals(jwt.getHeader().getAlgorithm())
                    && jwt.verify(new ECDSAVerifier(key))
                    && contract.issuer().equals(claims.getIssuer())
                    && claims.getAudience().contains(contract.audience())
                    && shopId.value().equals(claims.getStringClaim(contract.tenantClaim()))
                    && claims.getClaim(ROLE) == null
                    && expiry != null
                    && clock.instant().isBefore(expiry.toInstant());
            return good ? Optional.of(new CustomerId(claims.getSubject())) : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static ECKey signingKey(String text) {
        ECKey key;
        try {
            key = ECKey.parse(text);
        } catch (ParseException | RuntimeException unreadable) {
            throw new IllegalArgumentException(
                    "serverlesspresso.customer-tokens.signing-key must be a private EC P-256 key as JWK");
        }
        if (!key.isPrivate() || !Curve.P_256.equals(key.getCurve())) {
            throw new IllegalArgumentException("serverlesspresso.customer-tokens.signing-key must be private and on"
                    + " P-256, not " + key.getCurve());
        }
        try {
            String keyId = key.getKeyID() == null ? key.computeThumbprint().toString() : key.getKeyID();
            return new ECKey.Builder(key)
                    .keyID(keyId)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .build();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("no thumbprint of the signing key", impossible);
        }
    }
}
