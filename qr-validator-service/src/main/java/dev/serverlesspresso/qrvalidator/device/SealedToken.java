package dev.serverlesspresso.qrvalidator.device;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A renewal token that only the bearer of the one before can read (AES-GCM under a key made of that one). With it, two
 * requests with the same token get the same answer though the table holds no token.
 */
record SealedToken(String value) {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    static SealedToken seal(String token, String underToken, RandomGenerator random) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, underToken, nonce).doFinal(token.getBytes(StandardCharsets.UTF_8));
            byte[] both = Arrays.copyOf(nonce, nonce.length + sealed.length);
            System.arraycopy(sealed, 0, both, nonce.length, sealed.length);
            return new SealedToken(Base64.getUrlEncoder().withoutPadding().encodeToString(both));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(CIPHER + " is not available", impossible);
        }
    }

    /** Empty when it was sealed under another token. */
    Optional<String> open(String underToken) {
        try {
            byte[] both = Base64.getUrlDecoder().decode(value);
            byte[] token = cipher(Cipher.DECRYPT_MODE, underToken, Arrays.copyOf(both, NONCE_BYTES))
                    .doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES);
            return Optional.of(new String(token, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException notUnderThisToken) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, String token, byte[] nonce) throws GeneralSecurityException {
        byte[] key = MessageDigest.getInstance("SHA-256").digest(("seal|v1|" + token).getBytes(StandardCharsets.UTF_8));
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    @Override
    public String toString() {
        return "SealedToken";
    }
}
