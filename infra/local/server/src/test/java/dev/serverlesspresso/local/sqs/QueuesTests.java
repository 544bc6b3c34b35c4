package dev.serverlesspresso.local.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serverlesspresso.local.wire.Json;
import dev.serverlesspresso.local.wire.WireRequest;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class QueuesTests {
    private static final String URL = "\"QueueUrl\":\"http://localhost/000000000000/screen\"";

    @TempDir
    Path folder;

    @Test
    void messageForALongPollThatNobodyWaitsForIsVisibleAtOnce() throws Exception {
        try (Queues queues = Queues.start(null)) {
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
    void messagesOutliveTheProcess() {
        try (Queues queues = Queues.start(folder)) {
            call(queues, "CreateQueue", "{\"QueueName\":\"screen\"}");
            call(queues, "SendMessage", "{" + URL + ",\"MessageBody\":\"hello\"}");
            assertThatThrownBy(() -> Queues.start(folder.resolve("other")))
                    .isInstanceOf(QueuesUnavailableException.class)
                    .hasMessageContaining("this process has those of another folder open");
        }
        try (Queues queues = Queues.start(folder)) {
            assertThat(call(queues, "ReceiveMessage", "{" + URL + "}").path("Messages"))
                    .hasSize(1);
        }
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
        return queues.call(operation, Json.MAPPER.readTree(request))
                .toCompletableFuture()
                .join();
    }
}
