package dev.serverlesspresso.local.aws;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * An error as an AWS service answers it. The wire front turns it into the shape of the service's protocol.
 *
 * <p>{@code members} are further members of the error's structure, such as {@code CancellationReasons}.
 */
public final class AwsError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final int httpStatus;
    private final transient Map<String, JsonNode> members;

    private AwsError(String code, int httpStatus, String message, Map<String, JsonNode> members) {
        super(message, null, false, false);
        this.code = code;
        this.httpStatus = httpStatus;
        this.members = Map.copyOf(members);
    }

    /** A client's mistake, HTTP status 400. {@code code} is the error's name without a namespace. */
    public static AwsError badRequest(String code, String message) {
        return new AwsError(code, 400, message, Map.of());
    }

    /** A client's mistake with further members in the error's structure, HTTP status 400. */
    public static AwsError badRequest(String code, String message, Map<String, JsonNode> members) {
        return new AwsError(code, 400, message, members);
    }

    /** Any error with a status of its own, for example 403 or 404 in REST protocols. */
    public static AwsError withStatus(int httpStatus, String code, String message) {
        return new AwsError(code, httpStatus, message, Map.of());
    }

    /** The error's name without a namespace, for example {@code ResourceNotFoundException}. */
    public String code() {
        return code;
    }

    public int httpStatus() {
        return httpStatus;
    }

    public Map<String, JsonNode> members() {
        return members;
    }

    /** The message, never null. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
