package dev.serverlesspresso.local.sqs;

import dev.serverlesspresso.local.journal.Journal;
import dev.serverlesspresso.local.journal.JournalMap;
import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.journal.JsonDataType;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.h2.mvstore.type.StringDataType;
import tools.jackson.databind.JsonNode;

/** Queues and messages in the journal, as JSON. Whoever sends a message is told once it is durable. */
final class QueueRows {
    private final Journal journal;
    private final JournalMap<String, JsonNode> queues;
    private final JournalMap<String, JsonNode> messages;

    QueueRows(Journal journal) {
        this.journal = journal;
        queues = journal.map("sqs.queues", StringDataType.INSTANCE, JsonDataType.INSTANCE);
        messages = journal.map("sqs.messages", StringDataType.INSTANCE, JsonDataType.INSTANCE);
    }

    /** A queue that is there already is being restored, and keeps the row that it is restored from. */
    CompletableFuture<Boolean> addQueue(String queue, JsonNode row) {
        return journal.submitWhenWritable(
                transaction -> !queues.containsKey(queue) && queues.put(transaction, queue, row) == null);
    }

    CompletableFuture<Boolean> putQueue(String queue, JsonNode row) {
        return journal.submitWhenWritable(transaction -> queues.put(transaction, queue, row) == null);
    }

    CompletableFuture<Boolean> removeQueue(String queue) {
        return journal.submitWhenWritable(transaction -> {
            purge(transaction, queue);
            return queues.remove(transaction, queue) != null;
        });
    }

    CompletableFuture<Boolean> purge(String queue) {
        return journal.submit(transaction -> purge(transaction, queue));
    }

    private boolean purge(JournalTransaction transaction, String queue) {
        String prefix = key(queue, "");
        Iterator<Map.Entry<String, JsonNode>> all = messages.ascending(prefix);
        while (all.hasNext()) {
            String key = all.next().getKey();
            if (!key.startsWith(prefix)) {
                break;
            }
            messages.remove(transaction, key);
        }
        return true;
    }

    CompletableFuture<Boolean> addMessage(String queue, String id, JsonNode row) {
        return journal.submit(transaction -> messages.put(transaction, key(queue, id), row) == null);
    }

    /** Changes a message unless it has been deleted in the meantime. */
    CompletableFuture<Boolean> changeMessage(String queue, String id, JsonNode row) {
        return journal.submit(transaction -> {
            String key = key(queue, id);
            return messages.containsKey(key) && messages.put(transaction, key, row) != null;
        });
    }

    CompletableFuture<Boolean> removeMessage(String queue, String id) {
        return journal.submit(transaction -> messages.remove(transaction, key(queue, id)) != null);
    }

    List<JsonNode> queues() {
        List<JsonNode> all = new ArrayList<>();
        queues.ascending(null).forEachRemaining(entry -> all.add(entry.getValue()));
        return all;
    }

    List<JsonNode> messages(String queue) {
        String prefix = key(queue, "");
        List<JsonNode> found = new ArrayList<>();
        for (var all = messages.ascending(prefix); all.hasNext(); ) {
            Map.Entry<String, JsonNode> entry = all.next();
            if (!entry.getKey().startsWith(prefix)) {
                break;
            }
            found.add(entry.getValue());
        }
        return found;
    }

    private static String key(String queue, String id) {
        return queue + "|" + id;
    }
}
