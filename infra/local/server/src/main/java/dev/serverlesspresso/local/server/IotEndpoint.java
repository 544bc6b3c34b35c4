package dev.serverlesspresso.local.server;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.iot.IotCore;
import dev.serverlesspresso.local.iot.policy.Grants;
import dev.serverlesspresso.local.wire.AccessKeys.TemporaryKey;
import dev.serverlesspresso.local.wire.Caller;
import dev.serverlesspresso.local.wire.Endpoint;
import dev.serverlesspresso.local.wire.Json;
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

    IotEndpoint(CompletableFuture<IotCore> iot, Executor executor) {
        this.iot = iot;
        this.executor = executor;
    }

    @Override
    public CompletionStage<WireResponse> handle(WireRequest request, Caller caller, String requestId) {
        IotRequest asked = IotRequest.of(request);
        return iot.thenApplyAsync(started -> json(answer(started, asked)), executor);
    }

    @Override
    public void authorise(WireRequest request, TemporaryKey key) {
        if (!IotRequest.of(request).isAllowedBy(Grants.of(key.policy()))) {
            throw AwsError.withStatus(403, "ForbiddenException", "Forbidden");
        }
    }

    private static JsonNode answer(IotCore iot, IotRequest asked) {
        return switch (asked.operation()) {
            case PUBLISH -> publish(iot, asked);
            case GET_RETAINED_MESSAGE -> iot.getRetainedMessage(asked.subject());
            case LIST_RETAINED_MESSAGES ->
                iot.listRetainedMessages(asked.text("nextToken"), asked.number("maxResults"));
            case DESCRIBE_ENDPOINT -> iot.describeEndpoint(asked.text("endpointType"));
            case DELETE_CONNECTION -> deleteConnection(iot, asked);
        };
    }

    private static JsonNode publish(IotCore iot, IotRequest asked) {
        Integer qos = asked.number("qos");
        iot.publish(
                asked.subject(),
                qos == null ? 0 : qos,
                asked.flag("retain"),
                asked.request().body());
        return Json.object();
    }

    private static JsonNode deleteConnection(IotCore iot, IotRequest asked) {
        iot.deleteConnection(asked.subject(), asked.flag("cleanSession"), asked.flag("preventWillMessage"));
        return Json.object();
    }

    private static WireResponse json(JsonNode answer) {
        return WireResponse.of(200, "application/json", Json.MAPPER.writeValueAsBytes(answer));
    }

    @Override
    public WireResponse error(AwsError error, String requestId) {
        JsonNode body = Json.object().put("message", error.getMessage()).put("traceId", requestId);
        return WireResponse.of(error.httpStatus(), "application/json", Json.MAPPER.writeValueAsBytes(body))
                .with("x-amzn-ErrorType", error.code());
    }
}
