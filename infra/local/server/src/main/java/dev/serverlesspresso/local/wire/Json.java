package dev.serverlesspresso.local.wire;

import dev.serverlesspresso.local.aws.AwsError;
import tools.jackson.core.JacksonException;
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

    /** The text as JSON, or the error that AWS gives for what is none. */
    public static JsonNode parseRequest(String text) {
        try {
            JsonNode node = MAPPER.readTree(text.isBlank() ? "{}" : text);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            throw AwsError.badRequest("SerializationException", "the request is not valid JSON");
        }
        throw AwsError.badRequest("SerializationException", "the request is not a JSON object");
    }
}
