package dev.serverlesspresso.images;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The secrets without which the QR validator does not start, made for one run and known to nobody. */
public final class PlaceholderSecrets {
    private static final int BYTES = 32;

    private PlaceholderSecrets() {}

    /** By the names of the variables that they are given in. */
    public static Map<String, String> generate() {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return Map.of(
                "SERVERLESSPRESSO_CODESECRET", text(secret),
                "SERVERLESSPRESSO_CUSTOMERTOKENS_SIGNINGKEY", key());
    }

    /** A key for tokens, as a JSON Web Key. */
    private static String key() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            ECPublicKey key = (ECPublicKey) pair.getPublic();
            return JsonMapper.shared()
                    .createObjectNode()
                    .put("kty", "EC")
                    .put("crv", "P-256")
                    .put("kid", "placeholder")
                    .put("x", number(key.getW().getAffineX()))
                    .put("y", number(key.getW().getAffineY()))
                    .put("d", number(((ECPrivateKey) pair.getPrivate()).getS()))
                    .toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK cannot make an EC key", e);
        }
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[BYTES];
        int length = Math.min(bytes.length, BYTES);
        System.arraycopy(bytes, bytes.length - length, fixed, BYTES - length, length);
        return text(fixed);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
