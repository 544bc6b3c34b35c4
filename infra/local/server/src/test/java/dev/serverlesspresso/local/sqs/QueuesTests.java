package dev.serverlesspresso.local.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.journal.Journal;
import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.wire.WireRequest;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class QueuesTests {
    private static final String URL = "\"QueueUrl\":\"http://localhost/000000000000/screen\"";
    private static final String ATTRIBUTES = """
            {"text":{"DataType":"String.kind","StringValue":"ü"},
             "number":{"DataType":"Number","StringValue":"3.50"},
             "bytes":{"DataType":"Binary","BinaryValue":"AAEC/w=="}}""";

    @TempDir
    Path folder;

    @Test
    void messageForALongPollThatNobodyWaitsForIsVisibleAtOnce() throws Exception {
        try (Journal journal = Journal.inMemory();
                Queues queues = start(journal)) {
            call(queues, "CreateQueue", "{\"QueueName\":\"screen\"}");
            AtomicBoolean connected = new AtomicBoolean(true);
            var poll = queues.handle(receive(connected), "id").toCompletableFuture();
            connected.set(false);
            call(queues, "SendMessage", "{" + URL + ",\"MessageBody\":\"hello\"}");
            poll.get(10, TimeUnit.SECONDS);

            JsonNode again = call(queues, "ReceiveMessage", "{" + URL + ",\"WaitTimeSeconds\":10}");

            assertThat(again.path("Messages").path(0).path("Body").asString()).isEqualTo("hello");
        }
    }

    @Test
    void queuesAndMessagesOutliveTheProcessAsTheyWere() {
        try (Journal journal = Journal.open(folder);
                Queues queues = start(journal)) {
            call(queues, "CreateQueue", "{\"QueueName\":\"dead\"}");
            call(queues, "CreateQueue", """
                    {"QueueName":"screen","Attributes":{"VisibilityTimeout":"7","RedrivePolicy":
                      "{\\"deadLetterTargetArn\\":\\"arn:aws:sqs:eu-central-1:000000000000:dead\\",\\"maxReceiveCount\\":3}"}}""");
            String message = ",\"MessageBody\":\"caffè ☕\",\"MessageAttributes\":" + ATTRIBUTES + "}";
            call(queues, "SendMessage", "{" + URL + message);
        }
        try (Journal journal = Journal.open(folder);
                Queues queues = start(journal)) {
            JsonNode attributes = call(queues, "GetQueueAttributes", "{" + URL + ",\"AttributeNames\":[\"All\"]}")
                    .path("Attributes");
            assertThat(attributes.path("VisibilityTimeout").asString()).isEqualTo("7");
            assertThat(attributes.path("RedrivePolicy").asString()).contains(":dead");

            JsonNode messages = call(queues, "ReceiveMessage", "{" + URL + ",\"MessageAttributeNames\":[\"All\"]}")
                    .path("Messages");
            assertThat(messages).hasSize(1);
            assertThat(messages.path(0).path("Body").asString()).isEqualTo("caffè ☕");
            assertThat(messages.path(0).path("MessageAttributes")).isEqualTo(Json.read(ATTRIBUTES));
        }
    }

    /** A policy is kept for a queue that was deleted, and nothing forbids a circle: API_SetQueueAttributes.html, RedrivePolicy. */
    @Test
    void deadLetterQueuesOfEachOtherOfItselfOrOfNobodyOutliveTheProcess() {
        Map<String, String> deadLetters = Map.of("one", "two", "two", "one", "itself", "itself", "orphan", "gone");
        try (Journal journal = Journal.open(folder);
                Queues queues = start(journal)) {
            for (String queue : List.of("gone", "one", "two", "itself", "orphan")) {
                QueueCalls.call(queues, "CreateQueue", "'QueueName':'" + queue + "'");
            }
            deadLetters.forEach((queue, dead) -> QueueCalls.call(
                    queues,
                    "SetQueueAttributes",
                    "'QueueUrl':'http://localhost/000000000000/" + queue + "','Attributes':{'RedrivePolicy':"
                            + "'{\\'deadLetterTargetArn\\':\\'arn:aws:sqs:eu-central-1:000000000000:" + dead
                            + "\\',\\'maxReceiveCount\\':3}'}"));
            QueueCalls.call(queues, "DeleteQueue", "'QueueUrl':'http://localhost/000000000000/gone'");
        }
        for (int restart = 0; restart < 2; restart++) {
            try (Journal journal = Journal.open(folder);
                    Queues queues = start(journal)) {
                deadLetters.forEach((queue, dead) -> assertThat(QueueCalls.call(
                                        queues,
                                        "GetQueueAttributes",
                                        "'QueueUrl':'http://localhost/000000000000/" + queue
                                                + "','AttributeNames':['RedrivePolicy']")
                                .at("/Attributes/RedrivePolicy")
                                .asString())
                        .as(queue)
                        .contains(":" + dead + "\""));
            }
        }
    }

    @Test
    void receivedMessageIsStillInvisibleAndDeletedOneGoneAfterRestart() {
        try (Journal journal = Journal.open(folder);
                Queues queues = start(journal)) {
            call(queues, "CreateQueue", "{\"QueueName\":\"screen\",\"Attributes\":{\"VisibilityTimeout\":\"3600\"}}");
            call(queues, "SendMessage", "{" + URL + ",\"MessageBody\":\"deleted\"}");
            JsonNode received = call(queues, "ReceiveMessage", "{" + URL + "}").path("Messages");
            call(
                    queues,
                    "DeleteMessage",
                    "{" + URL + ",\"ReceiptHandle\":" + received.path(0).path("ReceiptHandle") + "}");
            call(queues, "SendMessage", "{" + URL + ",\"MessageBody\":\"in flight\"}");
            call(queues, "ReceiveMessage", "{" + URL + "}");
        }
        try (Journal journal = Journal.open(folder);
                Queues queues = start(journal)) {
            JsonNode counts = call(queues, "GetQueueAttributes", "{" + URL + ",\"AttributeNames\":[\"All\"]}")
                    .path("Attributes");
            assertThat(counts.path("ApproximateNumberOfMessages").asString()).isEqualTo("0");
            assertThat(counts.path("ApproximateNumberOfMessagesNotVisible").asString())
                    .isEqualTo("1");
        }
    }

    @Test
    void fifoMessagesComeInTheirOrderAfterRestart() {
        String url = "\"QueueUrl\":\"http://localhost/000000000000/screen.fifo\"";
        try (Journal journal = Journal.open(folder);
                Queues queues = start(journal)) {
            call(queues, "CreateQueue", """
                    {"QueueName":"screen.fifo","Attributes":{"FifoQueue":"true","ContentBasedDeduplication":"true"}}""");
            for (int i = 0; i < 20; i++) {
                call(queues, "SendMessage", "{" + url + ",\"MessageBody\":\"" + i + "\",\"MessageGroupId\":\"g\"}");
            }
        }
        try (Journal journal = Journal.open(folder);
                Queues queues = start(journal)) {
            List<String> bodies = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                JsonNode messages = call(queues, "ReceiveMessage", "{" + url + ",\"MaxNumberOfMessages\":10}")
                        .path("Messages");
                for (JsonNode message : messages) {
                    bodies.add(message.path("Body").asString());
                    call(
                            queues,
                            "DeleteMessage",
                            "{" + url + ",\"ReceiptHandle\":" + message.path("ReceiptHandle") + "}");
                }
            }
            assertThat(bodies)
                    .containsExactlyElementsOf(
                            IntStream.range(0, 20).mapToObj(Integer::toString).toList());
        }
    }

    @Test
    void purgedQueueIsEmptyAfterRestart() {
        try (Journal journal = Journal.open(folder);
                Queues queues = start(journal)) {
            call(queues, "CreateQueue", "{\"QueueName\":\"screen\"}");
            call(queues, "SendMessage", "{" + URL + ",\"MessageBody\":\"hello\"}");
            call(queues, "PurgeQueue", "{" + URL + "}");
        }
        try (Journal journal = Journal.open(folder);
                Queues queues = start(journal)) {
            assertThat(call(queues, "ReceiveMessage", "{" + URL + "}").path("Messages"))
                    .isEmpty();
        }
    }

    /** ServiceUnavailable, 503: docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/CommonErrors.html. */
    @Test
    void fullDiskRefusesWhatChangesAQueueAndAnswersTheRest() throws Exception {
        AtomicLong room = new AtomicLong(Long.MAX_VALUE);
        BlockingQueue<String> notices = new LinkedBlockingQueue<>();
        try (Journal journal = Journal.open(folder, notices::add, nowhere -> room.get());
                Queues queues = start(journal)) {
            call(queues, "CreateQueue", "{\"QueueName\":\"screen\"}");
            room.set(0);

            assertThatThrownBy(() -> call(queues, "SendMessage", "{" + URL + ",\"MessageBody\":\"refused\"}"))
                    .isInstanceOfSatisfying(AwsError.class, error -> {
                        assertThat(error.code()).isEqualTo("ServiceUnavailable");
                        assertThat(error.httpStatus()).isEqualTo(503);
                        assertThat(error.getMessage()).contains("the disk of '" + folder + "' is full");
                    });
            assertThat(call(queues, "ListQueues", "{}").path("QueueUrls")).hasSize(1);

            room.set(Long.MAX_VALUE);
            assertThat(notices.poll(10, TimeUnit.SECONDS)).contains("is full");
            assertThat(notices.poll(10, TimeUnit.SECONDS)).contains("can be written again");
            call(queues, "SendMessage", "{" + URL + ",\"MessageBody\":\"hello\"}");
        }
    }

    private static Queues start(Journal journal) {
        return Queues.start(journal, null, notice -> {});
    }

    private static WireRequest receive(AtomicBoolean connected) {
        return new WireRequest(
                "POST",
                "/",
                new DefaultHttpHeaders()
                        .set("X-Amz-Target", "AmazonSQS.ReceiveMessage")
                        .set("Content-Type", "application/x-amz-json-1.0"),
                ("{" + URL + ",\"WaitTimeSeconds\":20}").getBytes(StandardCharsets.UTF_8),
                connected::get);
    }

    private static JsonNode call(Queues queues, String operation, String request) {
        return queues.call(operation, Json.read(request)).toCompletableFuture().join();
    }
}
