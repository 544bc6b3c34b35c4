package dev.serverlesspresso.local.sqs;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.journal.Journal;
import dev.serverlesspresso.local.wire.Json;
import dev.serverlesspresso.local.wire.WireRequest;
import dev.serverlesspresso.local.wire.WireResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** SQS behind the one port. Every request goes on to ElasticMQ without holding a thread, long polls too. */
public final class Queues implements AutoCloseable {
    private static final String JSON = "application/x-amz-json-1.0";
    private static final String TARGET = "X-Amz-Target";

    /** The operations whose answers have queue URLs, and never a message. */
    private static final Set<String> WITH_URLS =
            Set.of("CreateQueue", "GetQueueUrl", "ListQueues", "ListDeadLetterSourceQueues");

    /** What changes nothing, so that it is answered while nothing can be written. */
    private static final Set<String> READING = Set.of(
            "GetQueueAttributes",
            "GetQueueUrl",
            "ListDeadLetterSourceQueues",
            "ListMessageMoveTasks",
            "ListQueueTags",
            "ListQueues");

    private final ElasticMq server;
    private final QueueRows rows;
    private final Journal journal;
    private final URI uri;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final LongAdder requests = new LongAdder();

    private Queues(ElasticMq server, QueueRows rows, Journal journal) {
        this.server = server;
        this.rows = rows;
        this.journal = journal;
        uri = server.uri();
    }

    /**
     * Starts with the queues and messages that are in the journal.
     *
     * @param folder where an earlier version may have left a file of queues, which is taken over; null: none
     * @param notices is told in one sentence if there is one that cannot be read
     */
    public static Queues start(Journal journal, @Nullable Path folder, Consumer<String> notices) {
        QueueRows rows = new QueueRows(journal);
        if (folder != null) {
            new EarlierQueueFile(folder).takeOver(rows, notices);
        }
        return new Queues(ElasticMq.start(rows), rows, journal);
    }

    /** Runs an operation for a part of the local AWS. */
    public CompletionStage<JsonNode> call(String operation, JsonNode request) {
        requireWritable(operation);
        return send("/", JSON, "AmazonSQS." + operation, Json.MAPPER.writeValueAsBytes(request))
                .thenApply(answer -> {
                    JsonNode body = Json.MAPPER.readTree(
                            answer.body().length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : answer.body());
                    if (answer.statusCode() >= 400) {
                        throw SqsErrors.of(answer.statusCode(), body);
                    }
                    return body;
                })
                .thenCompose(body ->
                        purged(operation, request.path("QueueUrl").asString()).thenApply(done -> body));
    }

    /** ElasticMQ does not tell its listener of a purge. */
    private CompletionStage<Boolean> purged(String operation, String queueUrl) {
        return operation.equals("PurgeQueue")
                ? rows.purge(queueUrl.substring(queueUrl.lastIndexOf('/') + 1))
                : CompletableFuture.completedFuture(true);
    }

    private void requireWritable(String operation) {
        String refusal = journal.refusal();
        if (refusal != null && !READING.contains(operation)) {
            throw AwsError.withStatus(
                    503, "ServiceUnavailable", refusal + ": queues cannot be changed until that is over");
        }
    }

    /** How many requests SQS would have counted. */
    public long requests() {
        return requests.sum();
    }

    /** Passes a client's request on. */
    public CompletionStage<WireResponse> handle(WireRequest request, String requestId) {
        String target = request.header(TARGET);
        String contentType = request.header("Content-Type");
        String operation = operation(request);
        requireWritable(operation);
        return send(request.path(), contentType == null ? JSON : contentType, target, request.body())
                .thenApply(answer -> respond(request, operation, answer))
                .thenCompose(answer -> answer.status() >= 400
                        ? CompletableFuture.completedFuture(answer)
                        : purged(operation, queueUrl(request)).thenApply(done -> answer));
    }

    private static String operation(WireRequest request) {
        String target = request.header(TARGET);
        return target == null ? request.form().getOrDefault("Action", "") : target.substring(target.indexOf('.') + 1);
    }

    private static String queueUrl(WireRequest request) {
        return request.header(TARGET) == null
                ? request.form().getOrDefault("QueueUrl", request.path())
                : readLeniently(request.body()).path("QueueUrl").asString("");
    }

    private WireResponse respond(WireRequest request, String operation, HttpResponse<byte[]> answer) {
        if (operation.equals("ReceiveMessage") && answer.statusCode() == 200 && !request.connected()) {
            giveBack(request, answer.body());
        }
        byte[] body = answer.body();
        if (request.header(TARGET) != null && answer.statusCode() >= 400) {
            return SqsErrors.render(SqsErrors.of(answer.statusCode(), readLeniently(body)));
        }
        if (WITH_URLS.contains(operation)) {
            body = new String(body, StandardCharsets.UTF_8)
                    .replace(ElasticMq.ADDRESS, "http://" + request.host())
                    .getBytes(StandardCharsets.UTF_8);
        }
        String contentType = request.header(TARGET) == null ? "text/xml" : JSON;
        return WireResponse.of(answer.statusCode(), contentType, body);
    }

    /** What a client that is gone will never see becomes visible again at once. */
    private void giveBack(WireRequest request, byte[] answer) {
        if (request.header(TARGET) == null) {
            return;
        }
        JsonNode queue = readLeniently(request.body()).path("QueueUrl");
        readLeniently(answer).path("Messages").forEach(message -> {
            ObjectNode change = Json.object();
            change.set("QueueUrl", queue);
            change.set("ReceiptHandle", message.path("ReceiptHandle"));
            change.put("VisibilityTimeout", 0);
            call("ChangeMessageVisibility", change).exceptionally(gone -> change);
        });
    }

    private static JsonNode readLeniently(byte[] body) {
        try {
            return body.length == 0 ? Json.object() : Json.MAPPER.readTree(body);
        } catch (JacksonException e) {
            return Json.object().put("message", new String(body, StandardCharsets.UTF_8));
        }
    }

    private CompletionStage<HttpResponse<byte[]>> send(
            String path, String contentType, @Nullable String target, byte[] body) {
        requests.increment();
        HttpRequest.Builder request = HttpRequest.newBuilder(uri.resolve(path))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (target != null) {
            request.header(TARGET, target);
        }
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** An error as SQS tells it. */
    public static WireResponse render(AwsError error) {
        return SqsErrors.render(error);
    }

    @Override
    public void close() {
        server.close();
    }
}
