package dev.serverlesspresso.local.dynamodb.item;

import dev.serverlesspresso.local.dynamodb.capacity.CapacityMeter;
import dev.serverlesspresso.local.dynamodb.table.Tables;
import dev.serverlesspresso.local.dynamodb.wire.Invalid;
import dev.serverlesspresso.local.dynamodb.wire.Request;
import java.util.List;

/** Reads the requests of PutItem, UpdateItem and DeleteItem. */
final class SingleWrites {
    private static final List<String> RETURN_VALUES =
            List.of("ALL_NEW", "UPDATED_OLD", "ALL_OLD", "NONE", "UPDATED_NEW");

    private final Tables tables;
    private final CapacityMeter meter;

    SingleWrites(Tables tables, CapacityMeter meter) {
        this.tables = tables;
        this.meter = meter;
    }

    Prepared put(Request request) {
        request.refuseLegacy("Expected", "ConditionalOperator");
        return prepared(request, WriteRequest.put(request), oldOrNone(request));
    }

    Prepared delete(Request request) {
        request.refuseLegacy("Expected", "ConditionalOperator");
        return prepared(request, WriteRequest.delete(request), oldOrNone(request));
    }

    Prepared update(Request request) {
        request.refuseLegacy("AttributeUpdates", "Expected", "ConditionalOperator");
        return prepared(request, WriteRequest.update(request), request.oneOf("ReturnValues", "NONE", RETURN_VALUES));
    }

    private Prepared prepared(Request request, WriteRequest write, String returnValues) {
        String capacity = request.returnConsumedCapacity();
        return new SingleWrite(tables, meter, write.on(tables.require(write.table())), returnValues, capacity);
    }

    private static String oldOrNone(Request request) {
        String values = request.oneOf("ReturnValues", "NONE", RETURN_VALUES);
        if (!values.equals("NONE") && !values.equals("ALL_OLD")) {
            throw Invalid.request("ReturnValues can only be ALL_OLD or NONE");
        }
        return values;
    }
}
