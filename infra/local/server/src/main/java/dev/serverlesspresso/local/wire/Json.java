package dev.serverlesspresso.local.wire;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.aws.Surrogates;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The one JSON mapper of the server: integers stay integers, decimals keep their digits. */
public final class Json {
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /**
     * What a client sent as JSON: a request, or a document as text in one.
     *
     * @throws JacksonException if it is not JSON, or if half a surrogate pair is escaped in it
     */
    public static JsonNode parse(String text) {
        JsonNode node = MAPPER.readTree(text);
        if (!Surrogates.arePaired(text, node)) {
            throw new StreamReadException("half a surrogate pair is no character");
        }
        return node;
    }

    /** The text as JSON, or the error that AWS gives for what is none. */
    public static JsonNode parseRequest(String text) {
        try {
            JsonNode node = parse(text.isBlank() ? "{}" : text);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            throw AwsError.badRequest("SerializationException", "the request is not valid JSON");
        }
        throw AwsError.badRequest("SerializationException", "the request is not a JSON object");
    }
}
