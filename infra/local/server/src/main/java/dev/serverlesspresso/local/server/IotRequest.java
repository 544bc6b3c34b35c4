package dev.serverlesspresso.local.server;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.iot.policy.Grants;
import dev.serverlesspresso.local.wire.WireRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * An operation of AWS IoT as method and path name it.
 *
 * @param subject the topic or the client id in the path; empty if there is none
 */
record IotRequest(Operation operation, String subject, WireRequest request) {
    enum Operation {
        PUBLISH("POST", "/topics/"),
        GET_RETAINED_MESSAGE("GET", "/retainedMessage/"),
        DELETE_CONNECTION("DELETE", "/connections/"),
        LIST_RETAINED_MESSAGES("GET", "/retainedMessage"),
        DESCRIBE_ENDPOINT("GET", "/endpoint");

        private final String method;
        private final String path;

        Operation(String method, String path) {
            this.method = method;
            this.path = path;
        }

        private boolean isAskedBy(WireRequest request) {
            return request.method().equals(method)
                    && (path.endsWith("/")
                            ? request.path().startsWith(path)
                            : request.path().equals(path));
        }
    }

    static IotRequest of(WireRequest request) {
        for (Operation operation : Operation.values()) {
            if (operation.isAskedBy(request)) {
                return new IotRequest(operation, decode(request.path().substring(operation.path.length())), request);
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

    /** Whether a session policy allows it. */
    boolean isAllowedBy(Grants grants) {
        return switch (operation) {
            case PUBLISH -> grants.mayPublish(subject, flag("retain"));
            case GET_RETAINED_MESSAGE -> grants.may("iot:GetRetainedMessage", "topic/" + subject);
            case DELETE_CONNECTION -> grants.may("iot:DeleteConnection", "client/" + subject);
            case LIST_RETAINED_MESSAGES -> grants.mayEverywhere("iot:ListRetainedMessages");
            case DESCRIBE_ENDPOINT -> grants.mayEverywhere("iot:DescribeEndpoint");
        };
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
