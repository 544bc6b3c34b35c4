package dev.serverlesspresso.local.wire;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.sigv4.CanonicalQuery;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One HTTP request of an AWS client with its whole body. The path is raw: escapes such as {@code %2F} are still there. */
public final class WireRequest {
    private final String method;
    private final String uri;
    private final HttpHeaders headers;
    private final byte[] body;
    private final BooleanSupplier connected;

    public WireRequest(String method, String uri, HttpHeaders headers, byte[] body, BooleanSupplier connected) {
        this.method = method;
        this.uri = uri;
        this.headers = headers;
        this.body = body.clone();
        this.connected = connected;
    }

    public String method() {
        return method;
    }

    public String path() {
        int query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }

    /** The query's parameters, decoded; of one that is given twice, the first. */
    public Map<String, String> query() {
        requireUtf8(uri);
        return firstOfEach(new QueryStringDecoder(uri));
    }

    /** The body as an HTML form, decoded. */
    public Map<String, String> form() {
        String form = text();
        requireUtf8(form);
        return firstOfEach(new QueryStringDecoder(form, StandardCharsets.UTF_8, false));
    }

    public @Nullable String header(String name) {
        return headers.get(name);
    }

    /** The address that the client believes to talk to, for example {@code localhost:4566}. */
    public String host() {
        String host = headers.get(HttpHeaderNames.HOST);
        return host == null ? "localhost" : host;
    }

    public byte[] body() {
        return body.clone();
    }

    /** The body, which has to be UTF-8. */
    public String text() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw AwsError.badRequest("SerializationException", "the request is not valid UTF-8");
        }
    }

    /** Path and query as they stand in the request. */
    String target() {
        return uri;
    }

    HttpHeaders headers() {
        return headers;
    }

    Set<String> headerNames() {
        return headers.names();
    }

    /** All values of a header as they were sent, which is UTF-8 if it is not ASCII. */
    List<String> headers(String name) {
        return headers.getAll(name).stream()
                .map(value -> new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                .toList();
    }

    /** The query as it is signed. */
    CanonicalQuery canonicalQuery() {
        int query = uri.indexOf('?');
        try {
            return CanonicalQuery.parse(query < 0 ? "" : uri.substring(query + 1));
        } catch (IllegalArgumentException e) {
            throw malformedQuery();
        }
    }

    /** Escapes have to be UTF-8, too; the decoder would put other characters for what is not. */
    private static void requireUtf8(String escaped) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(unescaped(escaped)));
        } catch (CharacterCodingException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw malformedQuery();
        }
    }

    private static byte[] unescaped(String escaped) {
        byte[] bytes = escaped.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream plain = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '%') {
                plain.write(HexFormat.fromHexDigits(escaped(bytes, i)));
                i += 2;
            } else {
                plain.write(bytes[i]);
            }
        }
        return plain.toByteArray();
    }

    private static String escaped(byte[] bytes, int percent) {
        return new String(bytes, percent + 1, 2, StandardCharsets.US_ASCII);
    }

    private static AwsError malformedQuery() {
        return AwsError.badRequest("MalformedQueryString", "The query string contains a syntax error.");
    }

    /** Whether the client still waits for the answer. */
    public boolean connected() {
        return connected.getAsBoolean();
    }

    private static Map<String, String> firstOfEach(QueryStringDecoder decoder) {
        Map<String, String> values = new LinkedHashMap<>();
        try {
            decoder.parameters().forEach((name, all) -> values.put(name, all.get(0)));
        } catch (IllegalArgumentException e) {
            throw malformedQuery();
        }
        return values;
    }
}
