package dev.serverlesspresso.system.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.serverlesspresso.system.Counter;
import dev.serverlesspresso.system.Customer;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Tokens that look good and are not: each claims to be the customer's, or the shop's manager's. */
final class Tokens {
    private static final String CUSTOMERS = "serverlesspresso/qr-validator";
    private static final Duration DAY = Duration.ofDays(1);

    private final ECKey customerKey;
    private final RSAKey staffKey;
    private final String staffIssuer;

    Tokens(Counter counter) {
        Installation installation = Installation.of(counter);
        customerKey = installation.customerTokenKey();
        staffKey = installation.staffTokenKey();
        staffIssuer = counter.system().signIn().toString();
    }

    /** Good in everything; shows that the others are refused for their one fault. */
    String good(Customer customer) {
        return signed(customerKey, customerClaims(customer, DAY).build());
    }

    String unsigned(Customer customer) {
        return new PlainJWT(customerClaims(customer, DAY).build()).serialize();
    }

    String expired(Customer customer) {
        return signed(
                customerKey, customerClaims(customer, Duration.ofMinutes(-5)).build());
    }

    String ofAnotherKey(Customer customer) {
        try {
            ECKey other = new ECKeyGenerator(Curve.P_256)
                    .keyID(customerKey.getKeyID())
                    .generate();
            return signed(other, customerClaims(customer, DAY).build());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String forAnotherAudience(Customer customer) {
        return signed(
                customerKey,
                customerClaims(customer, DAY).audience("somebody-else").build());
    }

    String ofAnotherIssuer(Customer customer) {
        return signed(
                customerKey,
                customerClaims(customer, DAY)
                        .issuer("http://localhost:1/not-ours")
                        .build());
    }

    /** The customers' key is good, but not for staff. */
    String managerByCustomerKey() {
        return signed(customerKey, managerClaims(DAY));
    }

    /** What the QR validator makes for displays, but with a role that it gives to nobody. */
    String managerByPairing(Customer customer) {
        return signed(
                customerKey,
                customerClaims(customer, DAY).claim("role", "manager").build());
    }

    String managerByAnotherKey() {
        try {
            return signed(new RSAKeyGenerator(2048).keyID(staffKey.getKeyID()).generate(), managerClaims(DAY));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String expiredManager() {
        return signed(staffKey, managerClaims(Duration.ofMinutes(-5)));
    }

    String managerWithoutAnEnd() {
        return signed(
                staffKey,
                new JWTClaimsSet.Builder(managerClaims(DAY))
                        .expirationTime(null)
                        .build());
    }

    String managerOfAnotherClient() {
        return signed(
                staffKey,
                new JWTClaimsSet.Builder(managerClaims(DAY))
                        .claim("client_id", "another-client")
                        .build());
    }

    private static JWTClaimsSet.Builder customerClaims(Customer customer, Duration lifetime) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(CUSTOMERS)
                .audience("serverlesspresso")
                .subject(customer.customerId())
                .claim("shop", customer.shop())
                .claim("order", customer.orderId())
                .issueTime(Date.from(now.minus(DAY)))
                .expirationTime(Date.from(now.plus(lifetime)));
    }

    private JWTClaimsSet managerClaims(Duration lifetime) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(staffIssuer)
                .subject("demo-manager")
                .claim("username", "demo-manager")
                .claim("token_use", "access")
                .claim("client_id", "serverlesspresso-staff")
                .claim("cognito:groups", List.of("demo:manager", "demo:barista", "demo:display"))
                .issueTime(Date.from(now.minus(DAY)))
                .expirationTime(Date.from(now.plus(lifetime)))
                .build();
    }

    private static String signed(ECKey key, JWTClaimsSet claims) {
        try {
            return signed(JWSAlgorithm.ES256, key.getKeyID(), new ECDSASigner(key), claims);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) {
        try {
            return signed(JWSAlgorithm.RS256, key.getKeyID(), new RSASSASigner(key), claims);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(JWSAlgorithm algorithm, String keyId, JWSSigner signer, JWTClaimsSet claims)
            throws JOSEException {
        SignedJWT token =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID(keyId).build(), claims);
        token.sign(signer);
        return token.serialize();
    }
}
