package dev.serverlesspresso.local.server;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.iot.IotCore;
import dev.serverlesspresso.local.iot.policy.Grants;
import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.wire.AccessKeys.TemporaryKey;
import dev.serverlesspresso.local.wire.CallListener;
import dev.serverlesspresso.local.wire.Caller;
import dev.serverlesspresso.local.wire.Endpoint;
import dev.serverlesspresso.local.wire.WireRequest;
import dev.serverlesspresso.local.wire.WireResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import tools.jackson.databind.JsonNode;

/** AWS IoT's REST operations, control plane and data plane. They may wait for the journal, hence the executor. */
final class IotEndpoint implements Endpoint {
    private final CompletableFuture<IotCore> iot;
    private final Executor executor;
    private final CallListener calls;

    IotEndpoint(CompletableFuture<IotCore> iot, Executor executor, CallListener calls) {
        this.iot = iot;
        this.executor = executor;
        this.calls = calls;
    }

    @Override
    public CompletionStage<WireResponse> handle(WireRequest request, Caller caller, String requestId) {
        IotRequest asked = IotRequest.of(request);
        calls.called(caller.accessKeyId(), "iot", asked.operation().name(), asked.resource());
        return iot.thenComposeAsync(
                        started -> asked.operation().operation().execute(new IotOperation.Call(started, asked)),
                        executor)
                .thenApply(IotEndpoint::json);
    }

    @Override
    public void authorise(WireRequest request, TemporaryKey key) {
        if (!IotRequest.of(request).isAllowedBy(Grants.of(key.policy()))) {
            throw AwsError.withStatus(403, "ForbiddenException", "Forbidden");
        }
    }

    private static WireResponse json(JsonNode answer) {
        return WireResponse.of(200, "application/json", Json.bytes(answer));
    }

    @Override
    public WireResponse error(AwsError error, String requestId) {
        JsonNode body = Json.object().put("message", error.getMessage()).put("traceId", requestId);
        return WireResponse.of(error.httpStatus(), "application/json", Json.bytes(body))
                .with("x-amzn-ErrorType", error.code());
    }
}
