package dev.serverlesspresso.ordermanager.access;

import dev.serverlesspresso.ordermanager.Given;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The removed devices of a table, for tests of other packages. */
public final class RemovedDeviceRows {

    private RemovedDeviceRows() {}

    static RemovedDevices in(DynamoDbClient client) {
        return new DynamoDbRemovedDevices(client, Given.properties());
    }

    public static Runnable writing(DynamoDbClient client) {
        return () -> in(client).add("demo", WebSlice.REMOVED, Given.NINE);
    }
}
