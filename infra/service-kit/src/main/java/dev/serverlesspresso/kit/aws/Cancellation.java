package dev.serverlesspresso.kit.aws;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Why a transaction was cancelled, write by write. A reason that no caller has an answer for (a write that is invalid, a
 * table that is full, one that AWS adds tomorrow) is never read as a condition that failed: it fails loudly.
 */
public record Cancellation(List<CancellationReason> reasons) {

    private static final String NONE = "None";
    private static final String CONDITION_FAILED = "ConditionalCheckFailed";
    private static final Set<String> PASSING =
            Set.of("TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");

    /**
     * @throws IllegalStateException with the reasons, if one of them is not known or none is given
     */
    public Cancellation(TransactionCanceledException cancelled) {
        this(cancelled.cancellationReasons());
        boolean known = reasons.stream().map(Cancellation::code).allMatch(Cancellation::isKnown);
        if (!known || reasons.stream().map(Cancellation::code).allMatch(NONE::equals)) {
            throw new IllegalStateException(
                    "a transaction was cancelled for reasons that are not known here: "
                            + reasons.stream().map(Cancellation::code).toList(),
                    cancelled);
        }
    }

    public boolean conditionFailed(int write) {
        return CONDITION_FAILED.equals(reasons.get(write).code());
    }

    /** The item as it was, for a write that asked for it. */
    public Optional<Map<String, AttributeValue>> item(int write) {
        CancellationReason reason = reasons.get(write);
        return reason.hasItem() && !reason.item().isEmpty() ? Optional.of(reason.item()) : Optional.empty();
    }

    public boolean retryable() {
        return reasons.stream().map(Cancellation::code).anyMatch(PASSING::contains);
    }

    private static boolean isKnown(String code) {
        return NONE.equals(code) || CONDITION_FAILED.equals(code) || PASSING.contains(code);
    }

    private static String code(CancellationReason reason) {
        return reason.code() == null ? NONE : reason.code();
    }
}
