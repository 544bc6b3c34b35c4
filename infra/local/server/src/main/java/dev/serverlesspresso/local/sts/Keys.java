package dev.serverlesspresso.local.sts;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes identifiers and secrets in the shape of AWS's. */
final class Keys {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final SecureRandom random = new SecureRandom();

    String accessKeyId() {
        return "ASIA" + letters(16);
    }

    String roleId() {
        return "AROA" + letters(17);
    }

    String secret() {
        return base64(30);
    }

    String token() {
        return base64(240);
    }

    private String letters(int count) {
        StringBuilder text = new StringBuilder();
        random.ints(count, 0, LETTERS.length()).forEach(i -> text.append(LETTERS.charAt(i)));
        return text.toString();
    }

    private String base64(int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return Base64.getEncoder().encodeToString(drawn);
    }
}
