package dev.serverlesspresso.local.server;

import dev.serverlesspresso.local.aws.Arns;
import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.iot.policy.Grants;
import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.wire.WireRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A request of AWS IoT.
 *
 * @param subject the topic or the client id in the path; empty if there is none
 */
record IotRequest(IotOperation operation, String subject, WireRequest request) {
    static IotRequest of(WireRequest request) {
        for (IotOperation operation : IotOperation.ALL) {
            if (operation.isAskedBy(request)) {
                String subject =
                        decode(request.path().substring(operation.path().length()));
                return new IotRequest(operation, subject, request);
            }
        }
        throw AwsError.withStatus(
                404,
                "UnknownOperationException",
                "the local AWS has no IoT operation " + request.method() + " " + request.path());
    }

    private static String decode(String subject) {
        try {
            return URLDecoder.decode(subject.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw AwsError.badRequest("InvalidRequestException", "the path has a broken escape");
        }
    }

    /** What it is about, for those who note calls. */
    JsonNode resource() {
        return operation.kind().isEmpty()
                ? Json.object()
                : Json.object().put("resource", Arns.of("iot", operation.kind() + "/" + subject));
    }

    /** Whether a session policy allows it. */
    boolean isAllowedBy(Grants grants) {
        return operation.permission().test(this, grants);
    }

    boolean flag(String name) {
        return Boolean.parseBoolean(request.query().getOrDefault(name, "false"));
    }

    @Nullable
    String text(String name) {
        return request.query().get(name);
    }

    @Nullable
    Integer number(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,9}")) {
            throw AwsError.badRequest("InvalidRequestException", "not a number: " + text);
        }
        return Integer.valueOf(text);
    }
}
