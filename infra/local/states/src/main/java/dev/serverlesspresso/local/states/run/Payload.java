package dev.serverlesspresso.local.states.run;

import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.states.query.BoundedText;
import dev.serverlesspresso.local.states.query.DataRules;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;

/** The data that states take and give, as JSON text. */
public final class Payload {
    private static final int LARGEST_PAYLOAD = 256 * 1024;
    /** Beyond what anything in Step Functions may have: variables of 10 MiB together. */
    private static final int LARGEST_TEXT = 16 << 20;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Payload() {}

    /** Empty if the text is not one JSON value. */
    public static Optional<JsonNode> parse(String text) {
        try {
            JsonNode node = Json.readData(text);
            return node.isMissingNode() ? Optional.empty() : Optional.of(node);
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
