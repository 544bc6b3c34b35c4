package dev.serverlesspresso.local.json;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.aws.Surrogates;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** How the local AWS reads and writes JSON. A text is one value, and nothing comes after it. */
public final class Json {
    /** Numbers as requests have them: integers stay integers, decimals keep their digits. */
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Numbers as the data of workflows has them: decimals are 64-bit floating point, as in JSONata. */
    private static final JsonMapper DATA = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** A string, or null. */
    public static JsonNode string(@Nullable String text) {
        return text == null ? JsonNodeFactory.instance.nullNode() : StringNode.valueOf(text);
    }

    /**
     * What a client sent as JSON: a request, or a document as text in one.
     *
     * @throws JacksonException if it is not JSON, or if half a surrogate pair is escaped in it
     */
    public static JsonNode parse(String text) {
        JsonNode node = read(text);
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

    /**
     * What the local AWS has written itself, or has taken before.
     *
     * @throws JacksonException if it is not JSON
     */
    public static JsonNode read(String text) {
        return MAPPER.readTree(text);
    }

    /** As {@link #read(String)}, from UTF-8. */
    public static JsonNode read(byte[] text) {
        return MAPPER.readTree(text);
    }

    /**
     * The data of a workflow; a missing node if there is nothing in the text.
     *
     * @throws JacksonException if it is not JSON
     */
    public static JsonNode readData(String text) {
        return DATA.readTree(text);
    }

    /** The value as compact JSON. */
    public static String text(JsonNode value) {
        return MAPPER.writeValueAsString(value);
    }

    /** The value as compact JSON in UTF-8. */
    public static byte[] bytes(JsonNode value) {
        return MAPPER.writeValueAsBytes(value);
    }
}
