package dev.serverlesspresso.local.iot.broker;

import dev.serverlesspresso.local.journal.Journal;
import dev.serverlesspresso.local.journal.JournalMap;
import dev.serverlesspresso.local.journal.JsonDataType;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import org.h2.mvstore.type.StringDataType;
import tools.jackson.databind.JsonNode;

/** The retained messages, one a topic: in memory to be found at once, in the journal to be there after a restart. */
public final class RetainedMessages {
    private final Journal journal;
    private final JournalMap<String, JsonNode> kept;
    private final NavigableMap<String, RetainedMessage> messages = new ConcurrentSkipListMap<>();

    RetainedMessages(Journal journal) {
        this.journal = journal;
        kept = journal.map("iot-retained", StringDataType.INSTANCE, JsonDataType.INSTANCE);
        for (Iterator<Map.Entry<String, JsonNode>> entries = kept.ascending(null); entries.hasNext(); ) {
            Map.Entry<String, JsonNode> entry = entries.next();
            messages.put(entry.getKey(), RetainedJson.read(entry.getKey(), entry.getValue()));
        }
    }

    public Optional<RetainedMessage> find(String topic) {
        return Optional.ofNullable(messages.get(topic));
    }

    /** Up to {@code limit} retained messages in the order of their topics, after a topic (empty: from the first). */
    public List<RetainedMessage> after(String topic, int limit) {
        return messages.tailMap(topic, false).values().stream().limit(limit).toList();
    }

    /** Keeps a message instead of its topic's last one; an empty payload forgets the topic. Done when it is durable. */
    CompletableFuture<Void> store(Message message, Instant now) {
        String topic = message.topic();
        if (message.payload().size() == 0) {
            messages.remove(topic);
            return done(journal.submit(transaction -> kept.remove(transaction, topic) != null));
        }
        RetainedMessage retained = new RetainedMessage(message, now);
        messages.put(topic, retained);
        JsonNode json = RetainedJson.write(retained);
        return done(journal.submit(transaction -> kept.put(transaction, topic, json) != null));
    }

    List<Message> matching(String filter, Instant now) {
        return messages.values().stream()
                .map(RetainedMessage::message)
                .filter(message -> Topics.matches(filter, message.topic()) && !message.isExpired(now))
                .toList();
    }

    private static CompletableFuture<Void> done(CompletableFuture<Boolean> future) {
        return future.thenAccept(ignored -> {});
    }
}
