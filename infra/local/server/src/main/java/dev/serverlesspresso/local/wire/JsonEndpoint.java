package dev.serverlesspresso.local.wire;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.wire.AccessKeys.TemporaryKey;
import java.util.concurrent.CompletionStage;
import java.util.zip.CRC32;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A service with AWS's JSON protocol: the operation is in {@code X-Amz-Target}. */
public final class JsonEndpoint implements Endpoint {
    private final Protocol protocol;
    private final JsonService service;
    private final CallListener calls;

    public JsonEndpoint(Protocol protocol, JsonService service, CallListener calls) {
        this.protocol = protocol;
        this.service = service;
        this.calls = calls;
    }

    @Override
    public CompletionStage<WireResponse> handle(WireRequest request, Caller caller, String requestId) {
        String operation = operation(request);
        JsonNode asked = Json.parseRequest(request.text());
        calls.called(caller.accessKeyId(), protocol.actions(), operation, asked);
        return service.execute(operation, asked).thenApply(answer -> respond(200, Json.bytes(answer)));
    }

    @Override
    public void authorise(WireRequest request, TemporaryKey key) {
        throw key.mayNot(protocol.actions() + ":" + operation(request));
    }

    private static String operation(WireRequest request) {
        if (!request.method().equals("POST") || !request.path().equals("/")) {
            throw AwsError.withStatus(404, "UnknownOperationException", "operations are asked for by POST /");
        }
        String target = request.header("X-Amz-Target");
        if (target == null || target.indexOf('.') < 0) {
            throw AwsError.badRequest("UnknownOperationException", "the request has no X-Amz-Target");
        }
        return target.substring(target.indexOf('.') + 1);
    }

    @Override
    public WireResponse error(AwsError error, String requestId) {
        ObjectNode body = Json.object();
        String code = error.code().equals(Failures.INTERNAL) ? protocol.internalFailure() : error.code();
        body.put("__type", protocol.errorNamespace() + code);
        error.members().forEach(body::set);
        body.put("message", error.getMessage());
        return respond(error.httpStatus(), Json.bytes(body));
    }

    private WireResponse respond(int status, byte[] body) {
        WireResponse response = WireResponse.of(status, protocol.contentType(), body);
        if (!protocol.checksum()) {
            return response;
        }
        CRC32 checksum = new CRC32();
        checksum.update(body);
        return response.with("x-amz-crc32", Long.toString(checksum.getValue()));
    }

    /** How one service's dialect differs from the others'. */
    public enum Protocol {
        DYNAMODB(
                "dynamodb",
                "application/x-amz-json-1.0",
                true,
                "com.amazonaws.dynamodb.v20120810#",
                "InternalServerError"),
        EVENTS("events", "application/x-amz-json-1.1", false, "", "InternalException"),
        STATES("states", "application/x-amz-json-1.0", false, "", Failures.INTERNAL);

        private final String actions;
        private final String contentType;
        private final boolean checksum;
        private final String errorNamespace;
        private final String internalFailure;

        Protocol(String actions, String contentType, boolean checksum, String errorNamespace, String internalFailure) {
            this.actions = actions;
            this.contentType = contentType;
            this.checksum = checksum;
            this.errorNamespace = errorNamespace;
            this.internalFailure = internalFailure;
        }

        /** What the names of its actions begin with in policies. */
        String actions() {
            return actions;
        }

        String contentType() {
            return contentType;
        }

        boolean checksum() {
            return checksum;
        }

        String errorNamespace() {
            return errorNamespace;
        }

        /** What the service calls a failure of its own. */
        String internalFailure() {
            return internalFailure;
        }
    }
}
