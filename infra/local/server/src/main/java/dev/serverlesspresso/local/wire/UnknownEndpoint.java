package dev.serverlesspresso.local.wire;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.wire.AccessKeys.TemporaryKey;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.concurrent.CompletionStage;
import tools.jackson.databind.node.ObjectNode;

/** Every service that the local AWS does not have. Its refusal is XML for those that speak a form protocol. */
final class UnknownEndpoint implements Endpoint {
    private final boolean xml;

    private UnknownEndpoint(boolean xml) {
        this.xml = xml;
    }

    static Endpoint speaking(HttpHeaders headers) {
        String type = headers.get("Content-Type", "");
        return new UnknownEndpoint(!headers.contains("X-Amz-Target") && type.contains("x-www-form-urlencoded"));
    }

    @Override
    public CompletionStage<WireResponse> handle(WireRequest request, Caller caller, String requestId) {
        String asked =
                Signature.of(request).map(given -> given.scope().service()).orElse("");
        throw AwsError.badRequest("UnknownOperationException", "the local AWS has no service '" + asked + "'");
    }

    @Override
    public void authorise(WireRequest request, TemporaryKey key) {}

    @Override
    public WireResponse error(AwsError error, String requestId) {
        if (xml) {
            return WireResponse.of(error.httpStatus(), "text/xml", Xml.error("", error, requestId));
        }
        ObjectNode body = Json.object();
        body.put("__type", error.code());
        body.put("message", error.getMessage());
        return WireResponse.of(error.httpStatus(), "application/x-amz-json-1.1", Json.bytes(body))
                .with("x-amzn-ErrorType", error.code());
    }
}
