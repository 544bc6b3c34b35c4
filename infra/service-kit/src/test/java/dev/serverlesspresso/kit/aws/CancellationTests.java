package dev.serverlesspresso.kit.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Reasons as in docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html, "Errors". */
class CancellationTests {

    @Test
    void conditionThatFailedIsKnownByItsWrite() {
        Cancellation cancellation = new Cancellation(cancelled("None", "ConditionalCheckFailed"));

        assertThat(cancellation.conditionFailed(0)).isFalse();
        assertThat(cancellation.conditionFailed(1)).isTrue();
        assertThat(cancellation.retryable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"})
    void whatPassesIsTriedAgain(String reason) {
        assertThat(new Cancellation(cancelled("None", reason)).retryable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ValidationError", "ItemCollectionSizeLimitExceeded", "AccessDenied", "AddedTomorrow"})
    void reasonWithoutAnAnswerFailsLoudlyEvenBesideAConditionThatFailed(String reason) {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Cancellation(cancelled("ConditionalCheckFailed", reason)))
                .withMessage("a transaction was cancelled for reasons that are not known here: "
                        + "[ConditionalCheckFailed, " + reason + "]")
                .withCauseInstanceOf(TransactionCanceledException.class);
    }

    @Test
    void cancellationWithoutAReasonFailsLoudly() {
        assertThatIllegalStateException().isThrownBy(() -> new Cancellation(cancelled()));
        assertThatIllegalStateException().isThrownBy(() -> new Cancellation(cancelled("None", "None")));
    }

    private static TransactionCanceledException cancelled(String... reasons) {
        return TransactionCanceledException.builder()
                .cancellationReasons(Arrays.stream(reasons)
                        .map(code -> CancellationReason.builder().code(code).build())
                        .toList())
                .build();
    }
}
