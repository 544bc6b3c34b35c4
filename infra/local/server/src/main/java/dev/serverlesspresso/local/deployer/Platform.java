package dev.serverlesspresso.local.deployer;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.wire.JsonService;
import java.util.concurrent.CompletionException;
import tools.jackson.databind.JsonNode;

/** The services that resources are made with. */
public record Platform(JsonService dynamodb, JsonService states, JsonService events, JsonService sqs, Roles roles) {
    /** Runs an operation to its end. */
    static JsonNode call(JsonService service, String operation, JsonNode request) {
        try {
            return service.execute(operation, request).toCompletableFuture().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof AwsError error) {
                throw error;
            }
            throw e;
        }
    }

    /** Whether an operation that reads a resource finds it. */
    static boolean finds(JsonService service, String operation, JsonNode request) {
        try {
            call(service, operation, request);
            return true;
        } catch (AwsError e) {
            if (e.httpStatus() >= 500) {
                throw e;
            }
            return false;
        }
    }

    /** Lets an error pass that says what a crash in the last deployment left behind; any other goes on. */
    static void passOver(AwsError error, String expected) {
        if (!error.code().equals(expected)) {
            throw error;
        }
    }

    /** Where IAM roles become known. */
    public interface Roles {
        /** Makes the role known or changes it, and returns its id. */
        String put(String name, java.time.Duration maxSession);

        boolean exists(String name);

        void delete(String name);
    }
}
