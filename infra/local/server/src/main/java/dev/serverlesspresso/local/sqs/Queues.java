package dev.serverlesspresso.local.sqs;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.journal.Journal;
import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.wire.WireRequest;
import dev.serverlesspresso.local.wire.WireResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.node.ObjectNode;

/** SQS behind the one port. Every request is ElasticMQ's to answer, without holding a thread, long polls too. */
public final class Queues implements AutoCloseable {
    private static final String JSON = "application/x-amz-json-1.0";
    private static final ObjectWriter ASCII = Json.MAPPER.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);
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
    private final Journal journal;
    private final SqsOperations operations;
    private final QueryProtocol query;
    private final LongAdder requests = new LongAdder();

    private Queues(ElasticMq server, QueueRows rows, Journal journal, Clock clock) {
        this.server = server;
        this.journal = journal;
        this.operations = new SqsOperations(this::plain, rows, new RecentQueues(clock));
        this.query = new QueryProtocol(server.routes(), operations);
    }

    /**
     * Starts with the queues and messages that are in the journal.
     *
     * @param folder where an earlier version may have left a file of queues, which is taken over; null: none
     * @param notices is told in one sentence if there is one that cannot be read
     */
    public static Queues start(Journal journal, @Nullable Path folder, Consumer<String> notices) {
        return start(journal, folder, notices, Clock.systemUTC());
    }

    /** As above; {@code clock}: for what is refused for a minute. The queues' own time is the machine's. */
    static Queues start(Journal journal, @Nullable Path folder, Consumer<String> notices, Clock clock) {
        QueueRows rows = new QueueRows(journal);
        if (folder != null) {
            new EarlierQueueFile(folder).takeOver(rows, notices);
        }
        return new Queues(ElasticMq.start(rows), rows, journal, clock);
    }

    /** Runs an operation for a part of the local AWS. */
    public CompletionStage<JsonNode> call(String operation, JsonNode request) {
        requests.increment();
        requireWritable(operation);
        return operations.call(operation, request);
    }

    /** Runs an operation as ElasticMQ does. Its reader of JSON takes U+FFFF for the end, so nothing but ASCII is written. */
    private CompletionStage<JsonNode> plain(String operation, JsonNode request) {
        return server.routes()
                .call("/", JSON, "AmazonSQS." + operation, ASCII.writeValueAsBytes(request))
                .thenApply(Queues::body);
    }

    private static JsonNode body(WireResponse answer) {
        if (answer.status() >= 500) {
            throw new IllegalStateException("ElasticMQ answered " + answer.status());
        }
        JsonNode body = answer.body().length == 0 ? Json.object() : Json.read(answer.body());
        if (answer.status() >= 400) {
            throw SqsErrors.of(answer.status(), body);
        }
        return body;
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

    /** Answers a client's request in either protocol, by the same rules. */
    public CompletionStage<WireResponse> handle(WireRequest request, String requestId) {
        if (request.header(TARGET) == null) {
            return queried(request).exceptionally(failure -> QueryProtocol.error(failure, requestId));
        }
        String operation = operation(request);
        return call(operation, Json.parseRequest(request.text()))
                .thenApply(answer -> respond(request, operation, 200, JSON, Json.bytes(answer)));
    }

    private CompletionStage<WireResponse> queried(WireRequest request) {
        requests.increment();
        try {
            String operation = operation(request);
            requireWritable(operation);
            return query.call(operation, request)
                    .thenApply(answer -> respond(request, operation, answer.status(), "text/xml", answer.body()));
        } catch (RuntimeException refused) {
            return CompletableFuture.failedStage(refused);
        }
    }

    /** What a request asks for, in either protocol. */
    public static String operation(WireRequest request) {
        String target = request.header(TARGET);
        return target == null ? request.form().getOrDefault("Action", "") : target.substring(target.indexOf('.') + 1);
    }

    private WireResponse respond(WireRequest request, String operation, int status, String contentType, byte[] body) {
        if (operation.equals("ReceiveMessage") && status == 200 && !request.connected()) {
            giveBack(request, body);
        }
        if (!WITH_URLS.contains(operation)) {
            return WireResponse.of(status, contentType, body);
        }
        String urls = new String(body, StandardCharsets.UTF_8).replace(ElasticMq.ADDRESS, "http://" + request.host());
        return WireResponse.of(status, contentType, urls.getBytes(StandardCharsets.UTF_8));
    }

    /** What a client that is gone will never see becomes visible again at once. */
    private void giveBack(WireRequest request, byte[] answer) {
        if (request.header(TARGET) == null) {
            return;
        }
        JsonNode queue = Json.parseRequest(request.text()).path("QueueUrl");
        Json.read(answer).path("Messages").forEach(message -> {
            ObjectNode change = Json.object();
            change.set("QueueUrl", queue);
            change.set("ReceiptHandle", message.path("ReceiptHandle"));
            change.put("VisibilityTimeout", 0);
            call("ChangeMessageVisibility", change).exceptionally(gone -> change);
        });
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
