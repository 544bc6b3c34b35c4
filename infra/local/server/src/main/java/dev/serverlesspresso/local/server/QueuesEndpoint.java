package dev.serverlesspresso.local.server;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.sqs.Queues;
import dev.serverlesspresso.local.wire.AccessKeys.TemporaryKey;
import dev.serverlesspresso.local.wire.CallListener;
import dev.serverlesspresso.local.wire.Caller;
import dev.serverlesspresso.local.wire.Endpoint;
import dev.serverlesspresso.local.wire.WireRequest;
import dev.serverlesspresso.local.wire.WireResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** SQS on the wire while it may still be starting. */
final class QueuesEndpoint implements Endpoint {
    private final CompletableFuture<Queues> queues;
    private final CallListener calls;

    QueuesEndpoint(CompletableFuture<Queues> queues, CallListener calls) {
        this.queues = queues;
        this.calls = calls;
    }

    @Override
    public CompletionStage<WireResponse> handle(WireRequest request, Caller caller, String requestId) {
        calls.called(caller.accessKeyId(), "sqs", Queues.operation(request), parameters(request));
        return queues.thenCompose(started -> started.handle(request, requestId));
    }

    /** In either protocol. */
    private static JsonNode parameters(WireRequest request) {
        if (request.header("X-Amz-Target") != null) {
            return Json.parseRequest(request.text());
        }
        ObjectNode parameters = Json.object();
        request.form().forEach(parameters::put);
        return parameters;
    }

    @Override
    public void authorise(WireRequest request, TemporaryKey key) {
        throw key.mayNot("sqs:" + Queues.operation(request));
    }

    @Override
    public WireResponse error(AwsError error, String requestId) {
        return Queues.render(error);
    }
}
