package dev.serverlesspresso.local.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.local.journal.Journal;
import dev.serverlesspresso.local.json.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class EarlierQueueFileTests {
    @TempDir
    Path folder;

    private final List<String> notices = new ArrayList<>();

    @Test
    void itsQueuesAndMessagesAreTakenOverOnce() throws Exception {
        write();

        for (int start = 0; start < 2; start++) {
            try (Journal journal = Journal.open(folder);
                    Queues queues = Queues.start(journal, folder, notices::add)) {
                JsonNode counts = call(queues, "GetQueueAttributes", ",\"AttributeNames\":[\"All\"]")
                        .path("Attributes");
                assertThat(counts.path("VisibilityTimeout").asString()).isEqualTo("60");
                assertThat(counts.path("ApproximateNumberOfMessages").asString())
                        .isEqualTo("1");
            }
        }
        try (Journal journal = Journal.open(folder);
                Queues queues = Queues.start(journal, folder, notices::add)) {
            JsonNode message = call(queues, "ReceiveMessage", ",\"MessageAttributeNames\":[\"All\"]")
                    .path("Messages")
                    .path(0);
            assertThat(message.path("Body").asString()).isEqualTo("caffè");
            assertThat(message.path("MessageAttributes")
                            .path("trace")
                            .path("StringValue")
                            .asString())
                    .isEqualTo("t");
        }
        assertThat(folder.resolve("queues.mv.db")).doesNotExist();
        assertThat(notices).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "this is no database"})
    void oneThatCannotBeReadIsKeptAndSaid(String contents) throws Exception {
        Files.writeString(folder.resolve("queues.mv.db"), contents);

        try (Journal journal = Journal.open(folder);
                Queues queues = Queues.start(journal, folder, notices::add)) {
            assertThat(queues.call("ListQueues", Json.object())
                            .toCompletableFuture()
                            .join()
                            .path("QueueUrls"))
                    .isEmpty();
        }

        assertThat(notices).singleElement().satisfies(notice -> assertThat(notice)
                .startsWith("the queue file '" + folder.resolve("queues.mv.db") + "' cannot be read (")
                .contains("It is kept as '" + folder.resolve("queues.unreadable-"))
                .endsWith("The messages in it are lost, and the queues are made anew"));
        try (var files = Files.list(folder)) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("queues.")))
                    .singleElement()
                    .satisfies(kept -> assertThat(kept).hasContent(contents));
        }
    }

    /** As ElasticMQ 1.7.1 wrote it. */
    private void write() throws Exception {
        String url = "jdbc:h2:" + folder.resolve("queues").toString().replace('\\', '/');
        try (Connection database = DriverManager.getConnection(url, "", "");
                var statement = database.createStatement()) {
            statement.execute("create table queue (name varchar unique, data blob)");
            String table = "message_screen_" + Integer.toHexString("screen".hashCode());
            statement.execute("create table " + table + " (message_id varchar unique, delivery_receipts blob,"
                    + " next_delivery bigint, content blob, attributes blob, created bigint, received bigint,"
                    + " receive_count int, group_id varchar, deduplication_id varchar, tracing_id varchar,"
                    + " sequence_number varchar, dead_letter_source_queue_name varchar)");
            try (PreparedStatement queue = database.prepareStatement("insert into queue values ('screen', ?)")) {
                queue.setBytes(1, bytes("""
                        {"name":"screen","defaultVisibilityTimeoutSeconds":60,"delaySeconds":0,
                         "receiveMessageWaitSeconds":0,"created":1000,"lastModified":1000,"isFifo":false,
                         "hasContentBasedDeduplication":false,"tags":{}}"""));
                queue.execute();
            }
            try (PreparedStatement message = database.prepareStatement("insert into " + table
                    + " values ('1b0f4a44-6b4f-4bb1-9f77-0a43f9a3d1a1', ?, 1000, ?, ?, 1000, null, 0, null, null, null,"
                    + " null, null)")) {
                message.setBytes(1, bytes("[]"));
                message.setBytes(2, bytes("caffè"));
                message.setBytes(
                        3, bytes("[{\"key\":\"trace\",\"primaryDataType\":\"String\",\"stringValue\":\"t\"}]"));
                message.execute();
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode call(Queues queues, String operation, String more) {
        String request = "{\"QueueUrl\":\"http://localhost/000000000000/screen\"" + more + "}";
        return queues.call(operation, Json.read(request)).toCompletableFuture().join();
    }
}
