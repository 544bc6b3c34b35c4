package dev.serverlesspresso.local.wire;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a SigV4 header says about its sender. The signature itself is not computed again: any secret is good locally. */
record Signature(String accessKeyId, String region, String service) {
    private static final Pattern HEADER =
            Pattern.compile("AWS4-HMAC-SHA256\\s+Credential=([^/,\\s]+)/(\\d{8})/([^/,\\s]+)"
                    + "/([^/,\\s]+)/aws4_request\\s*,\\s*SignedHeaders=[^,\\s]+\\s*,\\s*Signature=[0-9a-f]{64}");

    static Optional<Signature> of(WireRequest request) {
        String header = request.header("Authorization");
        Matcher matcher = HEADER.matcher(header == null ? "" : header.trim());
        return matcher.matches()
                ? Optional.of(new Signature(matcher.group(1), matcher.group(3), matcher.group(4)))
                : Optional.empty();
    }
}
