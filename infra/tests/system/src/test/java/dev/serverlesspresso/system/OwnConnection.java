package dev.serverlesspresso.system;

import dev.serverlesspresso.local.aws.Arns;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The WebSocket URL of whoever owns the account: AWS Signature Version 4 with its own keys, which may hear everything. */
public final class OwnConnection {
    private static final String KEY = "local";
    private static final String SECRET = "local";
    private static final DateTimeFormatter AMZ_DATE =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private OwnConnection() {}

    public static URI url(URI origin) {
        try {
            return signed(origin.getAuthority(), AMZ_DATE.format(Instant.now()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static URI signed(String host, String now) throws GeneralSecurityException {
        String date = now.substring(0, 8);
        String scope = date + "/" + Arns.REGION + "/iotdevicegateway/aws4_request";
        String query = "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=" + (KEY + "/" + scope).replace("/", "%2F")
                + "&X-Amz-Date=" + now + "&X-Amz-Expires=3600&X-Amz-SignedHeaders=host";
        String request = String.join("\n", "GET", "/mqtt", query, "host:" + host, "", "host", sha256(""));
        String toSign = String.join("\n", "AWS4-HMAC-SHA256", now, scope, sha256(request));
        byte[] key = hmac(("AWS4" + SECRET).getBytes(StandardCharsets.UTF_8), date);
        key = hmac(hmac(hmac(key, Arns.REGION), "iotdevicegateway"), "aws4_request");
        return URI.create("ws://" + host + "/mqtt?" + query + "&X-Amz-Signature="
                + HexFormat.of().formatHex(hmac(key, toSign)));
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
