package dev.serverlesspresso.local.sqs;

import dev.serverlesspresso.local.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The database in which queues stood before the journal held them. It is taken over once; one that cannot be read is kept. */
final class EarlierQueueFile {
    private static final Logger LOG = LoggerFactory.getLogger(EarlierQueueFile.class);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Path file;

    EarlierQueueFile(Path folder) {
        this.folder = folder;
        file = folder.resolve("queues.mv.db");
    }

    void takeOver(QueueRows rows, Consumer<String> notices) {
        if (!Files.exists(file)) {
            return;
        }
        try {
            List<CompletableFuture<Boolean>> written = new ArrayList<>();
            if (Files.size(file) == 0) {
                throw new SQLException("it is empty");
            }
            try (Connection database = open()) {
                read(database, rows, written);
            }
            written.forEach(CompletableFuture::join);
            Files.delete(file);
            LOG.info("the queues of '{}' are in the journal now", file);
        } catch (SQLException | IOException | IllegalStateException e) {
            keepAside(e, notices);
        }
    }

    private Connection open() throws SQLException {
        String path = folder.resolve("queues").toAbsolutePath().toString().replace('\\', '/');
        return DriverManager.getConnection(
                "jdbc:h2:" + path + ";IFEXISTS=TRUE;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0", "", "");
    }

    private static void read(Connection database, QueueRows rows, List<CompletableFuture<Boolean>> written)
            throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet queues = statement.executeQuery("select name, data from queue")) {
            while (queues.next()) {
                String queue = queues.getString("name");
                written.add(rows.putQueue(queue, Json.read(queues.getBytes("data"))));
                readMessages(database, queue, rows, written);
            }
        }
    }

    private static void readMessages(
            Connection database, String queue, QueueRows rows, List<CompletableFuture<Boolean>> written)
            throws SQLException {
        String table =
                "message_" + queue.replace('.', '_').replace('-', '_') + "_" + Integer.toHexString(queue.hashCode());
        try (Statement statement = database.createStatement();
                ResultSet messages = statement.executeQuery("select * from " + table)) {
            while (messages.next()) {
                JsonNode row = message(messages, queue.endsWith(".fifo"));
                written.add(rows.addMessage(queue, row.path("id").asString(), row));
            }
        }
    }

    private static JsonNode message(ResultSet message, boolean fifo) throws SQLException {
        ObjectNode row = Json.object()
                .put("id", message.getString("message_id"))
                .put("content", new String(message.getBytes("content"), StandardCharsets.UTF_8))
                .put("nextDelivery", message.getLong("next_delivery"))
                .put("created", time(message.getLong("created")))
                .put("orderIndex", 0)
                .put("receiveCount", message.getInt("receive_count"))
                .put("fifo", fifo);
        long received = message.getLong("received");
        if (!message.wasNull()) {
            row.put("firstReceived", time(received));
        }
        put(row, "group", message.getString("group_id"));
        put(row, "deduplication", message.getString("deduplication_id"));
        put(row, "trace", message.getString("tracing_id"));
        put(row, "sequence", message.getString("sequence_number"));
        put(row, "deadLetterOf", message.getString("dead_letter_source_queue_name"));
        row.set("receipts", Json.read(message.getBytes("delivery_receipts")));
        ObjectNode attributes = row.putObject("attributes");
        Json.read(message.getBytes("attributes")).forEach(attribute -> {
            ObjectNode its = attributes
                    .putObject(attribute.path("key").asString())
                    .put("type", attribute.path("primaryDataType").asString())
                    .put("value", attribute.path("stringValue").asString());
            put(its, "custom", attribute.path("customType").asString(null));
        });
        return row;
    }

    private static String time(long millis) {
        return Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC).toString();
    }

    private static void put(ObjectNode row, String name, @Nullable String value) {
        if (value != null) {
            row.put(name, value);
        }
    }

    private void keepAside(Exception reason, Consumer<String> notices) {
        Path kept = folder.resolve("queues.unreadable-" + TIME.format(Instant.now()) + ".mv.db");
        String moved = "";
        try {
            Files.move(file, kept);
            moved = String.format(Locale.ROOT, " It is kept as '%s'.", kept);
        } catch (IOException e) {
            LOG.warn("'{}' could not be moved", file, e);
        }
        String why = String.valueOf(reason.getMessage()).lines().findFirst().orElse("");
        String notice = "the queue file '" + file + "' cannot be read (" + why + ")." + moved
                + " The messages in it are lost, and the queues are made anew";
        LOG.warn("{}", notice);
        notices.accept(notice);
    }
}
