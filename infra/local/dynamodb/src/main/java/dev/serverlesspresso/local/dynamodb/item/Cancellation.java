package dev.serverlesspresso.local.dynamodb.item;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.dynamodb.table.ItemKeys;
import dev.serverlesspresso.local.dynamodb.value.Item;
import dev.serverlesspresso.local.dynamodb.value.ValueWriter;
import dev.serverlesspresso.local.json.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Why a transaction is cancelled: a reason for each of its items, in their order. */
final class Cancellation {
    private static final String ONGOING = "Transaction is ongoing for the item";
    private static final Reason NONE = new Reason("None", null, null);

    private record Reason(
            String code, @Nullable String message, @Nullable Item item) {}

    private final Reason[] reasons;

    Cancellation(int items) {
        reasons = new Reason[items];
        Arrays.fill(reasons, NONE);
    }

    /** The cancellation for items of a transaction that others hold. */
    static AwsError conflict(List<ItemRef> items, List<ItemRef> conflicts) {
        Cancellation cancellation = new Cancellation(items.size());
        for (int i = 0; i < items.size(); i++) {
            if (conflicts.contains(items.get(i))) {
                cancellation.reasons[i] = new Reason("TransactionConflict", ONGOING, null);
            }
        }
        return cancellation.error();
    }

    /** The error of a single write to an item that a transaction holds. */
    static AwsError singleConflict() {
        return AwsError.badRequest("TransactionConflictException", ONGOING);
    }

    void conditionFailed(int index, @Nullable Item item) {
        reasons[index] = new Reason("ConditionalCheckFailed", "The conditional request failed", item);
    }

    /** The item does not fit its table; an empty key is thrown at once, since it refuses the whole request. */
    void invalid(int index, AwsError error) {
        if (ItemKeys.refusesEmpty(error)) {
            throw error;
        }
        reasons[index] = new Reason("ValidationError", error.getMessage(), null);
    }

    boolean hasReason() {
        return Arrays.stream(reasons).anyMatch(reason -> !reason.equals(NONE));
    }

    AwsError error() {
        String codes = Arrays.stream(reasons).map(Reason::code).collect(Collectors.joining(", ", "[", "]"));
        ArrayNode all = Json.array();
        for (Reason reason : reasons) {
            ObjectNode node = all.addObject().put("Code", reason.code());
            if (reason.item() != null) {
                node.set("Item", ValueWriter.item(reason.item()));
            }
            if (reason.message() != null) {
                node.put("Message", reason.message());
            }
        }
        return AwsError.badRequest(
                "TransactionCanceledException",
                "Transaction cancelled, please refer cancellation reasons for specific reasons " + codes,
                Map.of("CancellationReasons", all));
    }
}
