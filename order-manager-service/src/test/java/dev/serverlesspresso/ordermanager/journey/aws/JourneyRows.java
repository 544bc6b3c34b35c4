package dev.serverlesspresso.ordermanager.journey.aws;

import dev.serverlesspresso.kit.aws.Retry;
import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.figures.aws.FiguresRow;
import dev.serverlesspresso.ordermanager.journey.Journeys;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The journeys of a table, for tests of other packages. */
public final class JourneyRows {

    private JourneyRows() {}

    public static Journeys journeys(DynamoDbClient client) {
        FiguresRow figures = new FiguresRow(client, Given.properties());
        return new DynamoDbJourneys(client, Retry.usual(), figures, Given.properties());
    }
}
