package dev.serverlesspresso.ordermanager.waiting;

import dev.serverlesspresso.kit.aws.Retry;
import dev.serverlesspresso.ordermanager.Given;
import java.util.Random;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The standings of a table, for tests of other packages. */
public final class PaceRows {

    private PaceRows() {}

    public static Standings standings(DynamoDbClient client) {
        return new DynamoDbStandings(client, Retry.usual(), new Random(7), Given.properties());
    }
}
