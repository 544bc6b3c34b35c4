package dev.serverlesspresso.qrvalidator.code;

import dev.serverlesspresso.kit.outcome.Outcome;
import dev.serverlesspresso.qrvalidator.QrValidatorProperties;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import dev.serverlesspresso.qrvalidator.shop.ShopSettings;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Computes and checks the tokens in QR codes: an HMAC of shop and window, so nothing is stored. */
@Component
public class CodeSigner {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_SECRET = 32;
    private static final int MAC_BYTES = 16;
    private static final int RADIX = 36;
    private static final Pattern TOKEN = Pattern.compile("([0-9a-z]{1,10})\\.([A-Za-z0-9_-]{22})");

    private final SecretKeySpec secret;

    CodeSigner(QrValidatorProperties properties) {
        this.secret = new SecretKeySpec(decode(properties.codeSecret()), ALGORITHM);
    }

    public String token(ShopId shopId, CodeWindow window) {
        return Long.toString(window.startSecond(), RADIX)
                + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(mac(shopId, window));
    }

    public Outcome<CodeWindow, CodeRefusal> check(String token, ShopSettings shop, Instant now) {
        Matcher matcher = TOKEN.matcher(token);
        if (!matcher.matches()) {
            return Outcome.refused(CodeRefusal.MALFORMED);
        }
        CodeWindow window = CodeWindow.starting(Long.parseLong(matcher.group(1), RADIX), shop.codeWindow());
        byte[] presented = Base64.getUrlDecoder().decode(matcher.group(2));
        boolean ours = MessageDigest.isEqual(mac(shop.shopId(), window), presented);
        return ours && window.isGoodAt(now, shop.codeGrace())
                ? Outcome.of(window)
                : Outcome.refused(CodeRefusal.EXPIRED);
    }

    private byte[] mac(ShopId shopId, CodeWindow window) {
        String signed = "v1|" + shopId + "|" + window.startSecond() + "|"
                + window.length().toSeconds();
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return Arrays.copyOf(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)), MAC_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(ALGORITHM + " is not available", impossible);
        }
    }

    private static byte[] decode(String text) {
        byte[] secret;
        try {
            secret = Base64.getUrlDecoder().decode(text.strip());
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException("serverlesspresso.code-secret must be base64url");
        }
        if (secret.length < SHORTEST_SECRET) {
            throw new IllegalArgumentException("serverlesspresso.code-secret must have at least " + SHORTEST_SECRET
                    + " bytes, and has " + secret.length);
        }
        return secret;
    }
}
