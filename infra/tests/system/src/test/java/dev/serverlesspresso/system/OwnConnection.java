package dev.serverlesspresso.system;

import dev.serverlesspresso.local.aws.Arns;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** WebSocket URLs that a test signs itself, by AWS Signature Version 4. */
public final class OwnConnection {
    private static final DateTimeFormatter AMZ_DATE =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private OwnConnection() {}

    /** The keys of an account or of a role; those of an account have no token. */
    public record Keys(String id, String secret, String token) {
        static final Keys OF_THE_ACCOUNT = new Keys("local", "local", "");
    }

    /** The URL of whoever owns the account, who may hear everything. */
    public static URI url(URI origin) {
        return url(origin, Keys.OF_THE_ACCOUNT);
    }

    public static URI url(URI origin, Keys keys) {
        try {
            return signed(origin.getAuthority(), keys, AMZ_DATE.format(Instant.now()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static URI signed(String host, Keys keys, String now) throws GeneralSecurityException {
        String date = now.substring(0, 8);
        String scope = date + "/" + Arns.REGION + "/iotdevicegateway/aws4_request";
        String query =
                "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=" + (keys.id() + "/" + scope).replace("/", "%2F")
                        + "&X-Amz-Date=" + now + "&X-Amz-Expires=3600&X-Amz-SignedHeaders=host";
        String request = String.join("\n", "GET", "/mqtt", query, "host:" + host, "", "host", sha256(""));
        String toSign = String.join("\n", "AWS4-HMAC-SHA256", now, scope, sha256(request));
        byte[] key = hmac(("AWS4" + keys.secret()).getBytes(StandardCharsets.UTF_8), date);
        key = hmac(hmac(hmac(key, Arns.REGION), "iotdevicegateway"), "aws4_request");
        return URI.create("ws://" + host + "/mqtt?" + query + "&X-Amz-Signature="
                + HexFormat.of().formatHex(hmac(key, toSign)) + token(keys));
    }

    /** Outside the signature, as AWS IoT Core has it. */
    private static String token(Keys keys) {
        return keys.token().isEmpty()
                ? ""
                : "&X-Amz-Security-Token=" + URLEncoder.encode(keys.token(), StandardCharsets.UTF_8);
    }

    private static String sha256(String text) throws GeneralSecurityException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }
}
