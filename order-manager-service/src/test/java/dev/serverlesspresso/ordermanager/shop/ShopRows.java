package dev.serverlesspresso.ordermanager.shop;

import dev.serverlesspresso.kit.aws.Retry;
import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.testing.TestClock;
import java.util.Random;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The shops of a table, for tests of other packages. */
public final class ShopRows {

    private ShopRows() {}

    public static Shops shops(DynamoDbClient client) {
        return new DynamoDbShops(client, Retry.usual(), new TestClock(Given.NINE), new Random(7), Given.properties());
    }
}
