package dev.serverlesspresso.local.states.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** RFC 3339 timestamps as the language wants them, with a capital T and, where there is no offset, a capital Z. */
final class Timestamp {

    private static final Pattern SHAPE =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})");

    private Timestamp() {}

    static Optional<Instant> of(JsonNode node) {
        if (!node.isString() || !SHAPE.matcher(node.stringValue()).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(node.stringValue()).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
