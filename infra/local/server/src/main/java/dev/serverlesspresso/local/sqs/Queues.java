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
        return send("/", JSON, "AmazonSQS." + operation, Json.MAPPER.writeValueAsBytes(request))
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

    /** Passes a client's request on. */
    public CompletionStage<WireResponse> handle(WireRequest request, String requestId) {
        String target = request.header(TARGET);
        String contentType = request.header("Content-Type");
        return send(request.path(), contentType == null ? JSON : contentType, target, request.body())
                .thenApply(answer -> respond(request, operation(request), answer));
    }

    private static String operation(WireRequest request) {
        String target = request.header(TARGET);
        return target == null ? request.form().getOrDefault("Action", "") : target.substring(target.indexOf('.') + 1);
    }

    private WireResponse respond(WireRequest request, String operation, WireResponse answer) {
        if (operation.equals("ReceiveMessage") && answer.status() == 200 && !request.connected()) {
            giveBack(request, answer.body());
        }
        byte[] body = answer.body();
        if (request.header(TARGET) != null && answer.status() >= 400) {
            return SqsErrors.render(SqsErrors.of(answer.status(), readLeniently(body)));
        }
        if (WITH_URLS.contains(operation)) {
            body = new String(body, StandardCharsets.UTF_8)
                    .replace(ElasticMq.ADDRESS, "http://" + request.host())
                    .getBytes(StandardCharsets.UTF_8);
        }
        String contentType = request.header(TARGET) == null ? "text/xml" : JSON;
        return WireResponse.of(answer.status(), contentType, body);
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

    private CompletionStage<WireResponse> send(String path, String contentType, @Nullable String target, byte[] body) {
        requests.increment();
        return server.routes().call(path, contentType, target, body);
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
