package dev.serverlesspresso.ordermanager.journey;

import dev.serverlesspresso.kit.aws.Retry;
import dev.serverlesspresso.ordermanager.Examples;
import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.figures.Counter;
import dev.serverlesspresso.ordermanager.figures.DynamoDbFigures;
import dev.serverlesspresso.ordermanager.figures.Tally;
import dev.serverlesspresso.ordermanager.order.OrderState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The journeys of a table, for tests of other packages. */
public final class JourneyRows {

    private JourneyRows() {}

    static Journeys journeys(DynamoDbClient client) {
        DynamoDbFigures figures = new DynamoDbFigures(client, Given.properties());
        return new DynamoDbJourneys(client, Retry.usual(), figures, Given.properties());
    }

    /** One of each kind of write. */
    public static List<Runnable> writes(DynamoDbClient client) {
        Journeys journeys = journeys(client);
        Journeys.Entry alike = entry("Order.ActionRefused#BARISTA:1#MAKE#WRONG_STATE");
        return List.of(
                () -> journeys.store(entry("Order.Queued#v2"), Optional.empty()),
                () -> journeys.store(entry("Order.Completed#v4"), Optional.of(oneCompleted())),
                () -> journeys.storeAlike(alike, "request-1"),
                () -> journeys.storeAlike(alike, "request-2"),
                () -> journeys.storeSubmitted(entry("Drink.Chosen"), "request-1"),
                () -> journeys.storeSubmitted(entry("Drink.Chosen"), "request-2"),
                () -> journeys.leaveOff(entry("Order.Claimed#v70"), 70));
    }

    private static Tally oneCompleted() {
        return new Tally(
                Given.DEMO, LocalDate.parse(Examples.DAY), List.of(new Counter(Counter.Kind.COMPLETED, "")), null);
    }

    private static Journeys.Entry entry(String id) {
        Step step = new Step(
                "2026-11-02T09:00:12.345Z", "Order.Completed", 4L, OrderState.COMPLETED, null, null, null, null, null);
        Journey.Owner owner = new Journey.Owner(Given.DEMO, Examples.CUSTOMER);
        return new Journeys.Entry(Examples.ORDER, id, new Journeys.StoredStep(step, Optional.of(owner)));
    }
}
