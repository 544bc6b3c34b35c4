package dev.serverlesspresso.local.wire;

import dev.serverlesspresso.local.aws.AwsError;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
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
        return firstOfEach(new QueryStringDecoder(uri));
    }

    /** The body as an HTML form, decoded. */
    public Map<String, String> form() {
        return firstOfEach(new QueryStringDecoder(text(), StandardCharsets.UTF_8, false));
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

    HttpHeaders headers() {
        return headers;
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
            throw AwsError.badRequest("MalformedQueryString", "The query string contains a syntax error.");
        }
        return values;
    }
}
