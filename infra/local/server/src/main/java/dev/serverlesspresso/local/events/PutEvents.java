package dev.serverlesspresso.local.events;

import dev.serverlesspresso.local.aws.Arns;
import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.json.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** PutEvents: each entry is good or bad for itself. */
final class PutEvents {
    private static final int MOST_ENTRIES = 10;
    private static final int LARGEST = 256 * 1024;

    private final EventLog log;
    private final Supplier<Instant> now;
    private final LongAdder entries = new LongAdder();

    PutEvents(EventLog log, Supplier<Instant> now) {
        this.log = log;
        this.now = now;
    }

    long entries() {
        return entries.sum();
    }

    JsonNode put(JournalTransaction transaction, JsonNode request) {
        JsonNode asked = request.path("Entries");
        checkSize(asked);
        ObjectNode answer = Json.object();
        ArrayNode results = Json.array();
        int failed = 0;
        for (JsonNode entry : asked) {
            try {
                results.addObject().put("EventId", putEntry(transaction, entry));
            } catch (AwsError refused) {
                failed++;
                results.set(
                        results.size() - 1,
                        Json.object().put("ErrorCode", refused.code()).put("ErrorMessage", refused.getMessage()));
            }
        }
        entries.add(asked.size());
        answer.put("FailedEntryCount", failed);
        answer.set("Entries", results);
        return answer;
    }

    private static void checkSize(JsonNode entries) {
        if (!entries.isArray() || entries.isEmpty() || entries.size() > MOST_ENTRIES) {
            throw AwsError.badRequest(
                    "ValidationException",
                    "1 validation error detected: Value '" + entries.size() + " entries' at 'entries' failed to satisfy"
                            + " constraint: Member must have length between 1 and " + MOST_ENTRIES);
        }
        int size = entries.valueStream().mapToInt(PutEvents::size).sum();
        if (size > LARGEST) {
            throw AwsError.badRequest(
                    "ValidationException", "Total size of the entries in the request is over the limit.");
        }
    }

    /** AWS's own count: 14 bytes for a time, and the UTF-8 lengths of what is given. */
    private static int size(JsonNode entry) {
        int size = entry.has("Time") ? 14 : 0;
        for (String member : new String[] {"Source", "DetailType", "Detail"}) {
            size += length(entry.path(member));
        }
        return size
                + entry.path("Resources")
                        .valueStream()
                        .mapToInt(PutEvents::length)
                        .sum();
    }

    private static int length(JsonNode text) {
        return text.asString("").getBytes(StandardCharsets.UTF_8).length;
    }

    private String putEntry(JournalTransaction transaction, JsonNode entry) {
        String source = required(entry, "Source");
        String detailType = required(entry, "DetailType");
        JsonNode detail = detail(required(entry, "Detail"));
        if (source.startsWith("aws.")) {
            throw AwsError.badRequest("NotAuthorizedForSourceException", "Not authorized for the source.");
        }
        if (detailType.length() > 128) {
            throw invalid("DetailType", "DetailType must be at most 128 characters.");
        }
        String id = UUID.randomUUID().toString();
        ObjectNode event = Json.object();
        event.put("version", "0").put("id", id).put("detail-type", detailType).put("source", source);
        event.put("account", Arns.ACCOUNT).put("time", time(entry.path("Time")).toString());
        event.put("region", Arns.REGION);
        ArrayNode resources = event.putArray("resources");
        entry.path("Resources").forEach(resources::add);
        event.set("detail", detail);
        log.append(transaction, EventsState.busName(entry.path("EventBusName")), event);
        return id;
    }

    private static String required(JsonNode entry, String member) {
        String text = entry.path(member).asString("");
        if (text.isEmpty()) {
            throw invalid(member, member + " is a required argument.");
        }
        return text;
    }

    private static JsonNode detail(String text) {
        try {
            JsonNode detail = Json.parse(text);
            if (detail.isObject()) {
                return detail;
            }
        } catch (JacksonException e) {
            throw AwsError.badRequest("MalformedDetail", "Detail is malformed.");
        }
        throw AwsError.badRequest("MalformedDetail", "Detail is malformed.");
    }

    /** Epoch seconds with decimals on the wire, RFC 3339 from workflows. */
    private Instant time(JsonNode given) {
        try {
            if (given.isNumber()) {
                BigDecimal millis = given.decimalValue().movePointRight(3);
                return Instant.ofEpochMilli(millis.longValue()).truncatedTo(ChronoUnit.SECONDS);
            }
            return (given.isString() ? Instant.parse(given.asString()) : now.get()).truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException e) {
            throw invalid("Time", "Time is not a valid timestamp.");
        }
    }

    private static AwsError invalid(String member, String reason) {
        return AwsError.badRequest("InvalidArgument", "Parameter " + member + " is not valid. Reason: " + reason);
    }
}
