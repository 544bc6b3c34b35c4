package dev.serverlesspresso.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** An error that the service has answered: its name and its words. */
public record Refusal(String code, String message) {
    /** Calls, and expects to be refused as a fault of the caller. */
    public static Refusal of(ThrowingCallable call) {
        AwsServiceException refused = assertThat(catchThrowable(call))
                .asInstanceOf(InstanceOfAssertFactories.type(AwsServiceException.class))
                .actual();
        assertThat(refused.statusCode()).isEqualTo(400);
        AwsErrorDetails details = refused.awsErrorDetails();
        return new Refusal(details.errorCode(), details.errorMessage());
    }
}
