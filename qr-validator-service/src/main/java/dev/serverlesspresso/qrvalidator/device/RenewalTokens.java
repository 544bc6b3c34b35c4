package dev.serverlesspresso.qrvalidator.device;

import dev.serverlesspresso.qrvalidator.QrValidatorProperties;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Makes and reads renewal tokens: the device, 256 random bits, and an HMAC over both. A token with a right HMAC was
 * issued to a device once, so one that is presented again when it is no longer valid was copied.
 */
@Component
public class RenewalTokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;
    private static final Pattern TOKEN =
            Pattern.compile("(([a-z0-9-]{2,32})\\.(" + DeviceId.SHAPE + ")\\.[A-Za-z0-9_-]{43})\\.([A-Za-z0-9_-]{43})");

    private final SecretKeySpec key;
    private final RandomGenerator random;

    RenewalTokens(QrValidatorProperties properties, RandomGenerator random) {
        this.key = new SecretKeySpec(properties.codeSecret().getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.random = random;
    }

    /** The device that a token was issued to. */
    record Named(ShopId shopId, DeviceId deviceId) {}

    /** The device of a token; empty if the HMAC is not right. */
    Optional<Named> read(String token) {
        Matcher matcher = TOKEN.matcher(token);
        if (!matcher.matches() || !equal(mark(matcher.group(1)), matcher.group(4))) {
            return Optional.empty();
        }
        return Optional.of(new Named(new ShopId(matcher.group(2)), new DeviceId(matcher.group(3))));
    }

    /** A new token that nobody can foresee. */
    String next(ShopId shopId, DeviceId deviceId) {
        String named = shopId + "." + deviceId + "." + randomSecret();
        return named + "." + mark(named);
    }

    private String mark(String named) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return text(mac.doFinal(("renewal|v2|" + named).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(ALGORITHM + " is not available", impossible);
        }
    }

    private static boolean equal(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** 256 random bits as text. */
    public String randomSecret() {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return text(secret);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
