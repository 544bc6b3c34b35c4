package dev.serverlesspresso.publisher.aws;

import dev.serverlesspresso.publisher.problem.Unavailable;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** What a failed call to AWS means: some may pass, and are {@link Unavailable}; the others are our own mistakes. */
public final class AwsCalls {
    private static final int SERVER_ERRORS = 500;

    private AwsCalls() {}

    public static <T> T call(Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkClientException e) {
            throw new Unavailable("AWS does not answer", e);
        } catch (AwsServiceException e) {
            if (e.isThrottlingException() || e.statusCode() >= SERVER_ERRORS) {
                throw new Unavailable("AWS cannot serve this now", e);
            }
            throw e;
        }
    }
}
