package dev.serverlesspresso.local.server;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.iot.IotCore;
import dev.serverlesspresso.local.wire.Endpoint;
import dev.serverlesspresso.local.wire.Json;
import dev.serverlesspresso.local.wire.WireRequest;
import dev.serverlesspresso.local.wire.WireResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** AWS IoT's REST operations, control plane and data plane. They may wait for the journal, hence the executor. */
final class IotEndpoint implements Endpoint {
    private static final String TOPICS = "/topics/";
    private static final String RETAINED = "/retainedMessage/";

    private final CompletableFuture<IotCore> iot;
    private final Executor executor;

    IotEndpoint(CompletableFuture<IotCore> iot, Executor executor) {
        this.iot = iot;
        this.executor = executor;
    }

    @Override
    public CompletionStage<WireResponse> handle(WireRequest request, String requestId) {
        return iot.thenApplyAsync(started -> json(answer(started, request)), executor);
    }

    private static JsonNode answer(IotCore iot, WireRequest request) {
        String path = request.path();
        if (request.method().equals("POST") && path.startsWith(TOPICS)) {
            publish(iot, request);
            return Json.object();
        }
        if (request.method().equals("GET") && path.equals("/endpoint")) {
            return iot.describeEndpoint(request.query().get("endpointType"));
        }
        if (request.method().equals("GET") && path.startsWith(RETAINED)) {
            return iot.getRetainedMessage(decode(path.substring(RETAINED.length())));
        }
        if (request.method().equals("GET") && path.equals("/retainedMessage")) {
            return iot.listRetainedMessages(
                    request.query().get("nextToken"), number(request.query().get("maxResults")));
        }
        throw AwsError.withStatus(
                404,
                "UnknownOperationException",
                "the local AWS has no IoT operation " + request.method() + " " + path);
    }

    private static void publish(IotCore iot, WireRequest request) {
        Integer qos = number(request.query().get("qos"));
        iot.publish(
                decode(request.path().substring(TOPICS.length())),
                qos == null ? 0 : qos,
                Boolean.parseBoolean(request.query().getOrDefault("retain", "false")),
                request.body());
    }

    private static String decode(String topic) {
        try {
            return URLDecoder.decode(topic.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw AwsError.badRequest("InvalidRequestException", "the path has a broken escape");
        }
    }

    private static @Nullable Integer number(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,9}")) {
            throw AwsError.badRequest("InvalidRequestException", "not a number: " + text);
        }
        return Integer.valueOf(text);
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
