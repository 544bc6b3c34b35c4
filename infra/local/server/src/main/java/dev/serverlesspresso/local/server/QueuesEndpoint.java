package dev.serverlesspresso.local.server;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.sqs.Queues;
import dev.serverlesspresso.local.wire.AccessKeys.TemporaryKey;
import dev.serverlesspresso.local.wire.Caller;
import dev.serverlesspresso.local.wire.Endpoint;
import dev.serverlesspresso.local.wire.WireRequest;
import dev.serverlesspresso.local.wire.WireResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** SQS on the wire while it may still be starting. */
final class QueuesEndpoint implements Endpoint {
    private final CompletableFuture<Queues> queues;

    QueuesEndpoint(CompletableFuture<Queues> queues) {
        this.queues = queues;
    }

    @Override
    public CompletionStage<WireResponse> handle(WireRequest request, Caller caller, String requestId) {
        return queues.thenCompose(started -> started.handle(request, requestId));
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
