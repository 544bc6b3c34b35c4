package dev.serverlesspresso.qrvalidator.aws;

import dev.serverlesspresso.qrvalidator.problem.Unavailable;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Calls AWS; what may pass when tried again later becomes {@link Unavailable}. */
public final class AwsCalls {

    private AwsCalls() {}

    public static <T> T call(Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkClientException unreachable) {
            throw new Unavailable("AWS could not be reached", unreachable);
        } catch (TransactionCanceledException cancelled) {
            throw cancelled;
        } catch (AwsServiceException refused) {
            if (refused.isThrottlingException() || refused.statusCode() >= 500) {
                throw new Unavailable("AWS is busy", refused);
            }
            throw refused;
        }
    }
}
