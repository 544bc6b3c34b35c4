package dev.serverlesspresso.local.dynamodb.item;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.dynamodb.capacity.CapacityMeter;
import dev.serverlesspresso.local.dynamodb.table.TableDefinition;
import dev.serverlesspresso.local.dynamodb.table.Tables;
import dev.serverlesspresso.local.dynamodb.wire.Invalid;
import dev.serverlesspresso.local.dynamodb.wire.Request;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the requests of TransactWriteItems. */
final class TransactWrites {
    static final int MOST_ITEMS = 100;
    private static final int LARGEST = 4 * 1024 * 1024;
    private static final int LONGEST_TOKEN = 36;
    private static final List<String> KINDS = List.of("ConditionCheck", "Put", "Delete", "Update");

    private final Tables tables;
    private final CapacityMeter meter;
    private final RequestTokens tokens;

    TransactWrites(Tables tables, CapacityMeter meter, RequestTokens tokens) {
        this.tables = tables;
        this.meter = meter;
        this.tokens = tokens;
    }

    Prepared prepare(Request request) {
        JsonNode items = request.requiredNode("TransactItems");
        checkCount(items, "transactItems");
        String capacity = request.returnConsumedCapacity();
        String token = request.text("ClientRequestToken");
        if (token != null && (token.isEmpty() || token.length() > LONGEST_TOKEN)) {
            throw Invalid.constraint(
                    "'" + token + "'", "clientRequestToken", "Member must have length less than or equal to 36");
        }
        List<WriteRequest> requests = new ArrayList<>();
        items.forEach(item -> requests.add(one(item)));
        List<ItemWrite> writes = onTables(requests);
        checkApart(writes);
        checkSize(writes);
        if (token != null) {
            tokens.begin(token);
        }
        return new TransactWrite(
                tables, meter, tokens, writes, token, token == null ? "" : RequestTokens.hash(items), capacity);
    }

    static void checkCount(JsonNode items, String member) {
        if (items.isEmpty()) {
            throw Invalid.constraint("'[]'", member, "Member must have length greater than or equal to 1");
        }
        if (items.size() > MOST_ITEMS) {
            throw Invalid.constraint(
                    "'[" + items.size() + " items]'", member, "Member must have length less than or equal to 100");
        }
    }

    private static WriteRequest one(JsonNode item) {
        Request action = new Request(item);
        List<String> given = KINDS.stream().filter(action::has).toList();
        if (given.size() != 1) {
            throw Invalid.request("TransactItems can only contain one of Check, Put, Update or Delete");
        }
        Request part = action.part(given.get(0));
        return switch (given.get(0)) {
            case "Put" -> WriteRequest.put(part);
            case "Delete" -> WriteRequest.delete(part);
            case "Update" -> {
                part.required("UpdateExpression");
                yield WriteRequest.update(part);
            }
            default -> WriteRequest.check(part);
        };
    }

    private List<ItemWrite> onTables(List<WriteRequest> requests) {
        Cancellation cancellation = new Cancellation(requests.size());
        List<ItemWrite> writes = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            TableDefinition table = tables.require(requests.get(i).table());
            try {
                writes.add(requests.get(i).on(table));
            } catch (AwsError e) {
                cancellation.invalid(i, e);
            }
        }
        if (cancellation.hasReason()) {
            throw cancellation.error();
        }
        return writes;
    }

    private static void checkApart(List<ItemWrite> writes) {
        Set<ItemRef> seen = new HashSet<>();
        for (ItemWrite write : writes) {
            if (!seen.add(write.ref())) {
                throw Invalid.request("Transaction request cannot include multiple operations on one item");
            }
        }
    }

    private static void checkSize(List<ItemWrite> writes) {
        long size = writes.stream()
                .mapToLong(write -> write.request().named().size())
                .sum();
        if (size > LARGEST) {
            throw Invalid.request("The aggregate size of the items in the transaction exceeds 4 MB");
        }
    }
}
