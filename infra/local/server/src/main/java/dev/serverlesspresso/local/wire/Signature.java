package dev.serverlesspresso.local.wire;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.sigv4.CanonicalQuery;
import dev.serverlesspresso.local.sigv4.CredentialScope;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the signature of a request says, in its {@code Authorization} header or in its query.
 *
 * @param date as it is signed; null if the request has none
 * @param expires in seconds, of a query only
 */
record Signature(
        CredentialScope scope,
        List<String> signedHeaders,
        String signature,
        @Nullable String date,
        @Nullable String sessionToken,
        boolean inQuery,
        @Nullable String expires) {
    static final String IN_QUERY = "X-Amz-Signature";
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";

    /**
     * Reads the signature of a request; empty if it has none.
     *
     * @throws AwsError if it has half of one, or two
     */
    static Optional<Signature> of(WireRequest request) {
        List<String> headers = request.headers("Authorization");
        CanonicalQuery query = request.canonicalQuery();
        boolean inQuery =
                query.get(IN_QUERY).isPresent() || query.get("X-Amz-Credential").isPresent();
        if (headers.isEmpty()) {
            return inQuery ? Optional.of(inQuery(query)) : Optional.empty();
        }
        if (headers.size() > 1 || inQuery) {
            throw incomplete("a request is signed once, in its Authorization header or in its query");
        }
        return Optional.of(inHeader(headers.get(0), request));
    }

    private static Signature inHeader(String header, WireRequest request) {
        String[] parts = header.strip().split("\\s+", 2);
        Map<String, String> fields = new TreeMap<>();
        for (String field : (parts.length < 2 ? "" : parts[1]).split(",", -1)) {
            String[] sides = field.strip().split("=", 2);
            if (sides.length == 2 && fields.put(sides[0], sides[1]) != null) {
                throw incomplete("Authorization header has '" + sides[0] + "' twice");
            }
        }
        if (!parts[0].equals(ALGORITHM)) {
            throw incomplete("Unsupported algorithm; this is " + ALGORITHM);
        }
        return new Signature(
                scope(required(fields, "Credential")),
                Arrays.asList(required(fields, "SignedHeaders").split(";", -1)),
                hexadecimal(required(fields, "Signature")),
                request.header("X-Amz-Date"),
                request.header("X-Amz-Security-Token"),
                false,
                null);
    }

    private static Signature inQuery(CanonicalQuery query) {
        if (!query.get("X-Amz-Algorithm").equals(Optional.of(ALGORITHM))) {
            throw incomplete("X-Amz-Algorithm must be " + ALGORITHM);
        }
        return new Signature(
                scope(required(query, "X-Amz-Credential")),
                Arrays.asList(required(query, "X-Amz-SignedHeaders").split(";", -1)),
                hexadecimal(required(query, IN_QUERY)),
                required(query, "X-Amz-Date"),
                query.get("X-Amz-Security-Token").orElse(null),
                true,
                required(query, "X-Amz-Expires"));
    }

    private static String required(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null || value.isEmpty()) {
            throw incomplete("Authorization header requires '" + name + "' parameter.");
        }
        return value;
    }

    private static String required(CanonicalQuery query, String name) {
        return query.get(name)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> incomplete("AWS query-string parameters must include '" + name + "'."));
    }

    private static CredentialScope scope(String credential) {
        return CredentialScope.parse(credential)
                .orElseThrow(() -> incomplete(
                        "Credential must have exactly 5 slash-delimited elements, the last of them aws4_request"));
    }

    private static String hexadecimal(String signature) {
        if (!signature.matches("[0-9a-f]{64}")) {
            throw incomplete("Signature must be 64 hexadecimal digits");
        }
        return signature;
    }

    private static AwsError incomplete(String message) {
        return AwsError.withStatus(403, "IncompleteSignatureException", message);
    }
}
