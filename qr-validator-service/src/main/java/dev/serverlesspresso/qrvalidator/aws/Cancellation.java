package dev.serverlesspresso.qrvalidator.aws;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Why a transaction was cancelled, write by write. */
public record Cancellation(List<CancellationReason> reasons) {

    private static final Set<String> PASSING =
            Set.of("TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");

    public Cancellation(TransactionCanceledException cancelled) {
        this(cancelled.cancellationReasons());
    }

    public boolean conditionFailed(int write) {
        return "ConditionalCheckFailed".equals(reasons.get(write).code());
    }

    /** The item as it was, for a write that asked for it. */
    public Optional<Map<String, AttributeValue>> item(int write) {
        CancellationReason reason = reasons.get(write);
        return reason.hasItem() && !reason.item().isEmpty() ? Optional.of(reason.item()) : Optional.empty();
    }

    public boolean retryable() {
        return reasons.stream().anyMatch(reason -> reason.code() != null && PASSING.contains(reason.code()));
    }
}
