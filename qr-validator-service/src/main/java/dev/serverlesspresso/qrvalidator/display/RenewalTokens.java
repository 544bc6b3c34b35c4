package dev.serverlesspresso.qrvalidator.display;

import dev.serverlesspresso.qrvalidator.QrValidatorProperties;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Makes and reads renewal tokens. The first is random, each further one follows from the one before and our secret. */
@Component
public class RenewalTokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;
    private static final Pattern TOKEN =
            Pattern.compile("([a-z0-9-]{2,32})\\.(" + DisplayId.SHAPE + ")\\.[A-Za-z0-9_-]{43}");

    private final SecretKeySpec key;
    private final RandomGenerator random;

    RenewalTokens(QrValidatorProperties properties, RandomGenerator random) {
        this.key = new SecretKeySpec(properties.codeSecret().getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.random = random;
    }

    /** Whose a token says it is. */
    record Named(ShopId shopId, DisplayId displayId) {}

    static Optional<Named> read(String token) {
        Matcher matcher = TOKEN.matcher(token);
        return matcher.matches()
                ? Optional.of(new Named(new ShopId(matcher.group(1)), new DisplayId(matcher.group(2))))
                : Optional.empty();
    }

    String first(ShopId shopId, DisplayId displayId) {
        return token(shopId, displayId, randomSecret());
    }

    /** The same answer for two requests with the same token, so that a lost answer or a second tab does no harm. */
    String after(String token, Named named) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] next = mac.doFinal(("renewal|v1|" + token).getBytes(StandardCharsets.UTF_8));
            return token(named.shopId(), named.displayId(), text(next));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(ALGORITHM + " is not available", impossible);
        }
    }

    /** 256 random bits as text. */
    public String randomSecret() {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return text(secret);
    }

    private static String token(ShopId shopId, DisplayId displayId, String secret) {
        return shopId + "." + displayId + "." + secret;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
