package dev.serverlesspresso.ordermanager.journey;

import dev.serverlesspresso.kit.aws.Retry;
import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.figures.DynamoDbFigures;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The journeys of a table, for tests of other packages. */
public final class JourneyRows {

    private JourneyRows() {}

    public static Journeys journeys(DynamoDbClient client) {
        DynamoDbFigures figures = new DynamoDbFigures(client, Given.properties());
        return new DynamoDbJourneys(client, Retry.usual(), figures, Given.properties());
    }
}
