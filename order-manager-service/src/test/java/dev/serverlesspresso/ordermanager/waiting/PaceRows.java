package dev.serverlesspresso.ordermanager.waiting;

import dev.serverlesspresso.kit.aws.Retry;
import dev.serverlesspresso.ordermanager.Given;
import java.util.Random;
import java.util.function.LongSupplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The states of a table, for tests of other packages. */
public final class PaceRows {

    private PaceRows() {}

    static ForecastStates states(DynamoDbClient client) {
        return new DynamoDbForecastStates(client, Retry.usual(), new Random(7), Given.properties());
    }

    /** Changes the pace with each call, and says the version that it has then. */
    public static LongSupplier departures(DynamoDbClient client) {
        ForecastStates states = states(client);
        return () -> states.change(
                        Given.DEMO,
                        before -> new ForecastState(
                                before.version() + 1,
                                before.pace().with(new Departure(Given.ORDER, Given.NINE), Given.NINE),
                                before.recentOrders()))
                .version();
    }
}
