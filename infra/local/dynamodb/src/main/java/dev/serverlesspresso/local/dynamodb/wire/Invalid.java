package dev.serverlesspresso.local.dynamodb.wire;

import dev.serverlesspresso.local.aws.AwsError;

/** The errors that several operations answer, in AWS's words. */
public final class Invalid {
    private Invalid() {}

    public static AwsError request(String message) {
        return AwsError.badRequest("ValidationException", message);
    }

    public static AwsError parameter(String message) {
        return request("One or more parameter values were invalid: " + message);
    }

    /** A violated constraint of the service's model, for example a value outside its range. */
    public static AwsError constraint(String value, String member, String constraint) {
        return request("1 validation error detected: Value " + value + " at '" + member
                + "' failed to satisfy constraint: " + constraint);
    }

    public static AwsError notFound(String message) {
        return AwsError.badRequest("ResourceNotFoundException", message);
    }
}
