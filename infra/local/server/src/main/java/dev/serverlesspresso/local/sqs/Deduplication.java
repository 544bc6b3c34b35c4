package dev.serverlesspresso.local.sqs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Deduplication within a message group, for queues whose {@code DeduplicationScope} is {@code messageGroup} (Amazon SQS
 * Developer Guide, high throughput for FIFO queues). ElasticMQ compares ids within the whole queue, so there an id carries a
 * mark of its group, which a receiver does not see.
 */
final class Deduplication {
    private static final String SIGN = "|";
    private static final int MARK = 16;
    private static final int LONGEST_ID = 128;
    private static final Pattern MARKED = Pattern.compile("(.*)\\|[0-9a-f]{" + MARK + "}", Pattern.DOTALL);

    private Deduplication() {}

    /** Marks the id of a message with its group; an id that is not given is the hash of the body. */
    static void mark(ObjectNode message, boolean contentBased) {
        JsonNode given = message.path("MessageDeduplicationId");
        JsonNode group = message.path("MessageGroupId");
        if (!group.isString() || (!given.isString() && !contentBased)) {
            return;
        }
        String id = given.isString()
                ? given.asString()
                : hash(message.path("MessageBody").asString(""));
        String mark = SIGN + hash(group.asString()).substring(0, MARK);
        String marked = id.length() + mark.length() > LONGEST_ID ? hash(id) + mark : id + mark;
        message.put("MessageDeduplicationId", marked);
    }

    /** Takes the marks off the ids of received messages. */
    static JsonNode unmark(JsonNode answer) {
        answer.path("Messages").forEach(message -> {
            if (message.path("Attributes") instanceof ObjectNode attributes) {
                String id = attributes.path("MessageDeduplicationId").asString("");
                var marked = MARKED.matcher(id);
                if (marked.matches()) {
                    attributes.put("MessageDeduplicationId", marked.group(1));
                }
            }
        });
        return answer;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }
}
