package dev.serverlesspresso.local.sqs;

import dev.serverlesspresso.local.json.Json;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.elasticmq.BinaryMessageAttribute;
import org.elasticmq.DeduplicationId;
import org.elasticmq.MessageAttribute;
import org.elasticmq.MessageContent;
import org.elasticmq.NeverReceived$;
import org.elasticmq.NumberMessageAttribute;
import org.elasticmq.OnDateTimeReceived;
import org.elasticmq.Received;
import org.elasticmq.StringMessageAttribute;
import org.elasticmq.TracingId;
import org.elasticmq.actor.queue.InternalMessage;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.collection.immutable.Map$;
import scala.jdk.javaapi.CollectionConverters;
import scala.jdk.javaapi.OptionConverters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A message of ElasticMQ as JSON, and back. */
final class MessageRow {
    /** Of a message that is received again and again, only the latest receipt is of use. */
    private static final int RECEIPTS_KEPT = 10;

    private MessageRow() {}

    static JsonNode of(InternalMessage message) {
        ObjectNode row = Json.object()
                .put("id", message.id())
                .put("content", message.content().value())
                .put("nextDelivery", message.nextDelivery())
                .put("created", message.created().toString())
                .put("orderIndex", message.orderIndex())
                .put("receiveCount", message.receiveCount())
                .put("fifo", message.isFifo());
        if (message.firstReceive() instanceof OnDateTimeReceived received) {
            row.put("firstReceived", received.when().toString());
        }
        putIfThere(row, "group", message.messageGroupId());
        putIfThere(row, "deduplication", message.messageDeduplicationId().map(DeduplicationId::id));
        putIfThere(row, "trace", message.tracingId().map(TracingId::id));
        putIfThere(row, "sequence", message.sequenceNumber());
        putIfThere(row, "deadLetterOf", message.deadLetterSourceQueueName());
        List<String> receipts = CollectionConverters.asJava(message.deliveryReceipts());
        ArrayNode kept = row.putArray("receipts");
        receipts.subList(Math.max(0, receipts.size() - RECEIPTS_KEPT), receipts.size())
                .forEach(kept::add);
        ObjectNode attributes = row.putObject("attributes");
        CollectionConverters.asJava(message.messageAttributes())
                .forEach((name, attribute) -> attributes.set(name, attribute(attribute)));
        return row;
    }

    private static void putIfThere(ObjectNode row, String name, Option<String> value) {
        if (value.isDefined()) {
            row.put(name, value.get());
        }
    }

    private static JsonNode attribute(MessageAttribute attribute) {
        ObjectNode row = Json.object();
        if (attribute instanceof StringMessageAttribute text) {
            row.put("type", "String").put("value", text.stringValue());
        } else if (attribute instanceof NumberMessageAttribute number) {
            row.put("type", "Number").put("value", number.stringValue());
        } else {
            row.put("type", "Binary").put("value", ((BinaryMessageAttribute) attribute).asBase64());
        }
        putIfThere(row, "custom", attribute.customType());
        return row;
    }

    static InternalMessage toMessage(JsonNode row) {
        List<String> receipts = new ArrayList<>();
        row.path("receipts").forEach(receipt -> receipts.add(receipt.asString()));
        Map<String, MessageAttribute> attributes = new HashMap<>();
        row.path("attributes")
                .properties()
                .forEach(attribute -> attributes.put(attribute.getKey(), toAttribute(attribute.getValue())));
        return new InternalMessage(
                row.path("id").asString(),
                CollectionConverters.asScala(receipts),
                row.path("nextDelivery").asLong(),
                new MessageContent(row.path("content").asString()),
                Map$.MODULE$.from(CollectionConverters.asScala(attributes)),
                OffsetDateTime.parse(row.path("created").asString()),
                row.path("orderIndex").asInt(),
                received(text(row, "firstReceived")),
                row.path("receiveCount").asInt(),
                row.path("fifo").asBoolean(),
                option(text(row, "group")),
                option(text(row, "deduplication")).map(DeduplicationId::new),
                option(text(row, "trace")).map(TracingId::new),
                option(text(row, "sequence")),
                option(text(row, "deadLetterOf")));
    }

    private static MessageAttribute toAttribute(JsonNode row) {
        String value = row.path("value").asString();
        Option<String> custom = option(text(row, "custom"));
        return switch (row.path("type").asString()) {
            case "String" -> new StringMessageAttribute(value, custom);
            case "Number" -> new NumberMessageAttribute(value, custom);
            default -> BinaryMessageAttribute.fromBase64(value, custom);
        };
    }

    private static Received received(@Nullable String when) {
        return when == null ? NeverReceived$.MODULE$ : new OnDateTimeReceived(OffsetDateTime.parse(when));
    }

    private static @Nullable String text(JsonNode row, String name) {
        JsonNode value = row.path(name);
        return value.isString() ? value.asString() : null;
    }

    private static <T> Option<T> option(@Nullable T value) {
        return OptionConverters.toScala(Optional.ofNullable(value));
    }
}
