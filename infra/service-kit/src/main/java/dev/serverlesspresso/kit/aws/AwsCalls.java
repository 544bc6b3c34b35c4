package dev.serverlesspresso.kit.aws;

import dev.serverlesspresso.kit.problem.Unavailable;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * Calls AWS. A single write that met a transaction was not done and is tried again, since the SDK does not do so; what
 * may pass when tried again later becomes {@link Unavailable}; everything else is our own mistake and passes as it is.
 * A connection that breaks while the request is being sent comes as an {@link UncheckedIOException} from the SDK's client
 * over {@code HttpURLConnection}, which the SDK neither tries again nor makes an exception of its own.
 */
public final class AwsCalls {

    /** One of the "errors that are not retried" in the table of error codes, although it passes. */
    private static final String MET_A_TRANSACTION = "TransactionConflictException";

    private static final int SERVER_ERRORS = 500;
    private static final int REQUEST_TIMEOUT = 408;

    private AwsCalls() {}

    public static <T> T call(Supplier<T> call) {
        return call(call, Retry.afterConflicts());
    }

    static <T> T call(Supplier<T> call, Retry retries) {
        for (int attempt = 1; ; attempt++) {
            try {
                return call.get();
            } catch (SdkClientException | UncheckedIOException unreachable) {
                throw new Unavailable("AWS could not be reached", unreachable);
            } catch (AwsServiceException refused) {
                if (!metATransaction(refused)) {
                    throw meaning(refused);
                }
                if (attempt == retries.attempts()) {
                    throw new Unavailable("a write met transactions in all of its " + attempt + " attempts", refused);
                }
                retries.waitAfter(attempt);
            }
        }
    }

    private static RuntimeException meaning(AwsServiceException refused) {
        boolean mayPass = refused.isThrottlingException()
                || refused.statusCode() >= SERVER_ERRORS
                || refused.statusCode() == REQUEST_TIMEOUT;
        return mayPass ? new Unavailable("AWS is busy", refused) : refused;
    }

    private static boolean metATransaction(AwsServiceException refused) {
        return refused.awsErrorDetails() != null
                && MET_A_TRANSACTION.equals(refused.awsErrorDetails().errorCode());
    }
}
