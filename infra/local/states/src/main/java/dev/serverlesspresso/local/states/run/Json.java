package dev.serverlesspresso.local.states.run;

import dev.serverlesspresso.local.states.query.BoundedText;
import dev.serverlesspresso.local.states.query.DataRules;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** JSON as Step Functions reads and writes it. */
public final class Json {
    private static final int LARGEST_PAYLOAD = 256 * 1024;
    /** Beyond what anything in Step Functions may have: variables of 10 MiB together. */
    private static final int LARGEST_TEXT = 16 << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Json() {}

    /** Empty if the text is not one JSON value. */
    public static Optional<JsonNode> parse(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            return node == null || node.isMissingNode() ? Optional.empty() : Optional.of(node);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** As {@link #parse}, for what comes from outside; also empty if it holds what data cannot. */
    public static Optional<JsonNode> parseGiven(String text) {
        return parse(text).filter(node -> DataRules.problem(text, node).isEmpty());
    }

    /** The value as compact JSON; data that is too deep or too long fails its state. */
    public static String text(JsonNode node) {
        try {
            return BoundedText.of(node, LARGEST_TEXT);
        } catch (BoundedText.TooLong e) {
            throw StateFailure.of(
                    StateFailure.DATA_LIMIT, "The data has more than " + LARGEST_TEXT + " characters as JSON.");
        } catch (StreamConstraintsException e) {
            throw StateFailure.of(
                    StateFailure.DATA_LIMIT,
                    "The data is nested deeper than " + StreamWriteConstraints.DEFAULT_MAX_DEPTH + " levels.");
        }
    }

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static JsonNode string(@Nullable String text) {
        return text == null ? JsonNodeFactory.instance.nullNode() : StringNode.valueOf(text);
    }

    /** Whether a payload of this text is more than a state may take or give. */
    public static boolean tooLarge(String text) {
        return text.length() > LARGEST_PAYLOAD
                || (text.length() > LARGEST_PAYLOAD / 3
                        && text.getBytes(StandardCharsets.UTF_8).length > LARGEST_PAYLOAD);
    }

    /** A time as the context object shows it. */
    static String time(long millis) {
        return TIME.format(Instant.ofEpochMilli(millis));
    }
}
