package dev.serverlesspresso.ordermanager.shop;

import dev.serverlesspresso.kit.aws.Retry;
import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.testing.TestClock;
import java.util.Random;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The shops of a table, for tests of other packages. */
public final class ShopRows {

    private ShopRows() {}

    static DynamoDbShopList list(DynamoDbClient client) {
        return new DynamoDbShopList(client, Retry.usual(), new TestClock(Given.NINE), Given.properties());
    }

    /** The list of the shops, without its outbox. */
    public static ShopList listOf(DynamoDbClient client) {
        return list(client);
    }

    public static Shops shops(DynamoDbClient client) {
        return new DynamoDbShops(
                client, list(client), Retry.usual(), new TestClock(Given.NINE), new Random(7), Given.properties());
    }
}
