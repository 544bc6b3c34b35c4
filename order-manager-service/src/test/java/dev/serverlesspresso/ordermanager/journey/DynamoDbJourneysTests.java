package dev.serverlesspresso.ordermanager.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import dev.serverlesspresso.kit.aws.Retry;
import dev.serverlesspresso.ordermanager.Examples;
import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.OrderManagerProperties;
import dev.serverlesspresso.ordermanager.aws.Tables;
import dev.serverlesspresso.ordermanager.figures.Counter;
import dev.serverlesspresso.ordermanager.figures.DynamoDbFigures;
import dev.serverlesspresso.ordermanager.figures.Tally;
import dev.serverlesspresso.ordermanager.order.OrderId;
import dev.serverlesspresso.ordermanager.order.OrderState;
import dev.serverlesspresso.testing.AwsUnderTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** The rows of a journey, and the transaction with what they count. */
class DynamoDbJourneysTests {

    private static final LocalDate DAY = LocalDate.parse(Examples.DAY);
    private static final Counter COMPLETED = new Counter(Counter.Kind.COMPLETED, "");
    private static final Optional<Tally> ONE_COMPLETED =
            Optional.of(new Tally(Given.DEMO, DAY, List.of(COMPLETED), null));

    @AutoClose
    private static final AwsUnderTest AWS = AwsUnderTest.start();

    private final DynamoDbClient client = Tables.client(AWS.endpoint());
    private final OrderManagerProperties properties = Given.properties();
    private final Retry retry = Retry.usual();
    private final DynamoDbFigures figures = new DynamoDbFigures(client, properties);
    private final DynamoDbJourneys journeys = new DynamoDbJourneys(client, retry, figures, properties);

    @BeforeEach
    void freshTables() {
        Tables.drop(client, "shops", "journeys");
        Tables.shops(client, "shops");
        Tables.journeys(client, "journeys");
    }

    @Test
    void stepComesBackAsItWasAndAgesOutAfterAWeek() {
        Journeys.Entry entry = entry(Examples.ORDER, "09:00:12.345");

        assertThat(journeys.store(entry, Optional.empty())).isTrue();

        assertThat(journeys.of(Examples.ORDER)).isEqualTo(new Journeys.Stored(List.of(entry.stored()), 0));
        assertThat(journeys.of(Given.ORDER).steps()).isEmpty();
        assertThat(client.scan(request -> request.tableName("journeys")).items())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("entry", AttributeValue.fromS("Order.Completed#v4"))
                        .containsEntry("expiresAt", AttributeValue.fromN("1794214812")));
    }

    @Test
    void sameEventIsKeptOnceAndCountedOnce() {
        Journeys.Entry entry = entry(Examples.ORDER, "09:04:31.900");

        assertThat(journeys.store(entry, ONE_COMPLETED)).isTrue();
        assertThat(journeys.store(entry(Examples.ORDER, "09:07:00.000"), ONE_COMPLETED))
                .as("told again at another time")
                .isFalse();
        assertThat(journeys.store(entry, Optional.empty())).isFalse();

        assertThat(journeys.of(Examples.ORDER).steps()).hasSize(1);
        assertThat(figures.of(Given.DEMO, DAY).counters()).isEqualTo(Map.of(COMPLETED, 1L));
    }

    /** On the 7th of December of the year after. */
    @Test
    void figuresOfADayAgeOutAfterFourHundred() {
        journeys.store(entry(Examples.ORDER, "09:04:31.900"), ONE_COMPLETED);

        assertThat(client.scan(request -> request.tableName("shops")).items())
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("expiresAt", AttributeValue.fromN("1828137600")));
        assertThat(figures.of(Given.DEMO, DAY).drinkNames()).isEmpty();
    }

    @Test
    void thoseWhoCountAtOnceLoseNothing() {
        List<Boolean> stored = IntStream.range(0, 60)
                .parallel()
                .mapToObj(i -> journeys.store(entry(new OrderId("order-0000" + i / 2), "09:04:31.900"), ONE_COMPLETED))
                .toList();

        assertThat(stored).filteredOn(Boolean::booleanValue).hasSize(30);
        assertThat(figures.of(Given.DEMO, DAY).counters()).isEqualTo(Map.of(COMPLETED, 30L));
    }

    /** As almost every order has it once, it is not counted first and then begun. */
    @Test
    void drinkThatWasSubmittedIsKeptByOneWriteAndReadsNothing() {
        DynamoDbClient watched = mock(DynamoDbClient.class, delegatesTo(client));
        Journeys.Entry entry = entry(Examples.ORDER, "09:00:12.345");

        assertThat(JourneyRows.journeys(watched).storeSubmitted(entry, "request-1"))
                .isTrue();

        verify(watched).updateItem(ArgumentMatchers.<Consumer<UpdateItemRequest.Builder>>any());
        verifyNoMoreInteractions(watched);
        assertThat(journeys.of(Examples.ORDER)).isEqualTo(new Journeys.Stored(List.of(entry.stored()), 0));
    }

    @Test
    void drinkSubmittedAgainLeavesTheFirstStepAsItWas() {
        journeys.storeSubmitted(entry(Examples.ORDER, "09:00:12.345"), "request-1");

        assertThat(journeys.storeSubmitted(entry(Examples.ORDER, "09:01:00.000"), "request-2"))
                .isTrue();
        assertThat(journeys.storeSubmitted(entry(Examples.ORDER, "09:02:00.000"), "request-1"))
                .isFalse();

        assertThat(journeys.of(Examples.ORDER).steps()).singleElement().satisfies(stored -> {
            assertThat(stored.step().at()).isEqualTo("2026-11-02T09:00:12.345Z");
            assertThat(stored.step().count()).isEqualTo(2);
        });
    }

    @Test
    void daysAndShopsAreCountedApart() {
        journeys.store(entry(Examples.ORDER, "09:04:31.900"), ONE_COMPLETED);

        assertThat(figures.of(Given.DEMO, DAY.plusDays(1)).counters()).isEmpty();
        assertThat(figures.of(Given.TOKYO, DAY).counters()).isEmpty();
        assertThat(figures.between(Given.DEMO, DAY.minusDays(90), DAY)).containsOnlyKeys(DAY);
        assertThat(figures.between(Given.DEMO, DAY, DAY)).extractingByKey(DAY).isEqualTo(figures.of(Given.DEMO, DAY));
        assertThat(figures.between(Given.DEMO, DAY.plusDays(1), DAY.plusDays(90)))
                .isEmpty();
        assertThat(figures.between(Given.TOKYO, DAY, DAY)).isEmpty();
    }

    private static Journeys.Entry entry(OrderId orderId, String time) {
        Step step = new Step(
                Examples.DAY + "T" + time + "Z",
                "Order.Completed",
                4L,
                OrderState.COMPLETED,
                new Step.Actor("BARISTA", "Aiko"),
                null,
                null,
                null,
                null);
        Journey.Owner owner = new Journey.Owner(Given.DEMO, Examples.CUSTOMER);
        return new Journeys.Entry(orderId, "Order.Completed#v4", new Journeys.StoredStep(step, Optional.of(owner)));
    }
}
