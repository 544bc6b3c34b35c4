package dev.serverlesspresso.local.sqs;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.wire.Json;
import dev.serverlesspresso.local.wire.WireRequest;
import dev.serverlesspresso.local.wire.WireResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** SQS behind the one port. Every request is ElasticMQ's to answer, without holding a thread, long polls too. */
public final class Queues implements AutoCloseable {
    private static final String JSON = "application/x-amz-json-1.0";
    private static final String TARGET = "X-Amz-Target";

    /** The operations whose answers have queue URLs, and never a message. */
    private static final Set<String> WITH_URLS =
            Set.of("CreateQueue", "GetQueueUrl", "ListQueues", "ListDeadLetterSourceQueues");

    private final ElasticMq server;
    private final SqsOperations operations = new SqsOperations(this::plain);
    private final LongAdder requests = new LongAdder();

    private Queues(ElasticMq server) {
        this.server = server;
    }

    /** Starts with the queues and messages of that folder; without a folder nothing outlives the process. */
    public static Queues start(@Nullable Path folder) {
        return new Queues(ElasticMq.start(folder));
    }

    /** Runs an operation for a part of the local AWS. */
    public CompletionStage<JsonNode> call(String operation, JsonNode request) {
        requests.increment();
        return operations.call(operation, request);
    }

    /** Runs an operation as ElasticMQ does. */
    private CompletionStage<JsonNode> plain(String operation, JsonNode request) {
        return server.routes()
                .call("/", JSON, "AmazonSQS." + operation, Json.MAPPER.writeValueAsBytes(request))
                .thenApply(answer -> {
                    JsonNode body = Json.MAPPER.readTree(
                            answer.body().length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : answer.body());
                    if (answer.status() >= 400) {
                        throw SqsErrors.of(answer.status(), body);
                    }
                    return body;
                });
    }

    /** How many requests SQS would have counted. */
    public long requests() {
        return requests.sum();
    }

    /** Answers a client's request: in JSON by AWS's rules, in the older query protocol as ElasticMQ does. */
    public CompletionStage<WireResponse> handle(WireRequest request, String requestId) {
        String operation = operation(request);
        if (request.header(TARGET) != null) {
            return call(operation, read(request.body()))
                    .thenApply(answer -> respond(request, operation, 200, JSON, Json.MAPPER.writeValueAsBytes(answer)));
        }
        requests.increment();
        String contentType = request.header("Content-Type");
        return server.routes()
                .call(request.path(), contentType == null ? JSON : contentType, null, request.body())
                .thenApply(answer -> respond(request, operation, answer.status(), "text/xml", answer.body()));
    }

    private static JsonNode read(byte[] body) {
        try {
            return body.length == 0 ? Json.object() : Json.MAPPER.readTree(body);
        } catch (JacksonException e) {
            throw AwsError.badRequest("SerializationException", "The request is not valid JSON");
        }
    }

    private static String operation(WireRequest request) {
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
        JsonNode queue = read(request.body()).path("QueueUrl");
        read(answer).path("Messages").forEach(message -> {
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
