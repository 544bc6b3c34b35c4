package dev.serverlesspresso.ordermanager.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import dev.serverlesspresso.kit.aws.Retry;
import dev.serverlesspresso.ordermanager.Examples;
import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.aws.Tables;
import dev.serverlesspresso.ordermanager.figures.Counter;
import dev.serverlesspresso.ordermanager.figures.DayCounts;
import dev.serverlesspresso.ordermanager.figures.DynamoDbFigures;
import dev.serverlesspresso.ordermanager.figures.Figures;
import dev.serverlesspresso.ordermanager.order.OrderId;
import dev.serverlesspresso.ordermanager.order.Orders;
import dev.serverlesspresso.ordermanager.shop.Shops;
import dev.serverlesspresso.testing.AwsUnderTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** From the queue's messages to journeys and figures. */
class JourneyConsumerTests {

    @AutoClose
    private static final AwsUnderTest AWS = AwsUnderTest.start();

    private final DynamoDbClient client = Tables.client(AWS.endpoint());
    private final DynamoDbFigures figures = new DynamoDbFigures(client, Given.properties());
    private final DynamoDbJourneys journeys = new DynamoDbJourneys(client, Retry.usual(), figures, Given.properties());
    private final Shops shops = mock(Shops.class);
    private final Orders orders = mock(Orders.class);
    private final JourneyConsumer listener = new JourneyConsumer(new JourneyRecorder(journeys, shops));
    private final JourneyDesk desk = new JourneyDesk(journeys, orders);

    @BeforeEach
    void freshTables() {
        Tables.drop(client, "shops", "journeys");
        Tables.shops(client, "shops");
        Tables.journeys(client, "journeys");
        given(shops.find(Given.DEMO)).willReturn(Optional.of(Given.shop()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void eachEventTwiceAndOutOfOrderGivesTheSameJourneyAndFigures(long seed) {
        List<String> messages = new ArrayList<>(ExampleDay.messages());
        messages.addAll(ExampleDay.messages());
        Collections.shuffle(messages, new Random(seed));

        messages.forEach(listener::handle);

        assertThat(journey(Examples.ORDER).steps())
                .extracting(Step::detailType)
                .containsExactlyElementsOf(ExampleDay.LIFE);
        assertThat(journey(ExampleDay.CANCELLED).steps())
                .extracting(Step::reason)
                .containsExactly("CHANGED_MIND");
        assertThat(journey(ExampleDay.EXPIRED).steps()).extracting(Step::reason).containsExactly("TIMED_OUT");
        assertThat(journey(ExampleDay.REJECTED).steps())
                .extracting(Step::reason)
                .containsExactly("AT_CAPACITY");
        assertThat(figures()).isEqualTo(ExampleDay.figures());
    }

    @Test
    void drinkThatWasHandedOutIsInTheFiguresUntilItIsCalledBack() {
        listener.handle(Examples.message("Order.Completed", Examples.detail("Order.Completed")));
        listener.handle(Examples.message("Order.Collected", Examples.detail("Order.Collected")));
        listener.handle(Examples.message("Order.Collected", Examples.detail("Order.Collected")));
        assertThat(figures().handedOut()).isEqualTo(new Figures.HandedOut(1, 0, new Figures.WaitSeconds(105, 117)));

        listener.handle(Examples.message("Order.Recalled", Examples.detail("Order.Recalled")));
        listener.handle(Examples.message("Order.Recalled", Examples.detail("Order.Recalled")));
        assertThat(figures().handedOut()).isNull();
        assertThat(figures().completed()).isEqualTo(1);
    }

    @Test
    void orderThatIsMadeOnceMoreIsCountedAtItsEndOnly() {
        listener.handle(Examples.message("Order.Completed", Examples.detail("Order.Completed")));
        listener.handle(Examples.message("Order.Remade", Examples.detail("Order.Remade")));
        assertThat(journey(Examples.ORDER).steps())
                .extracting(Step::detailType)
                .containsExactly("Order.Completed", "Order.Remade");
        assertThat(figures().completed()).isEqualTo(1);
    }

    @Test
    void admissionToldAgainByTheSweeperIsNoOtherStep() {
        listener.handle(Examples.message("Order.Admitted", Examples.detail("Order.Admitted")));
        listener.handle(Examples.message("Order.Admitted", Examples.detail("Order.Admitted"))
                .replace("event-0001", "event-0002"));

        assertThat(journey(Examples.ORDER).steps()).hasSize(1);
    }

    @Test
    void requestThatWasRefusedThreeTimesStandsOnce() {
        for (String second : List.of("11", "12", "13")) {
            listener.handle(refused("request-1", "staff-0002", "MAKE", "WRONG_STATE", second));
        }

        assertThat(journey(Examples.ORDER).steps()).singleElement().satisfies(step -> {
            assertThat(step.at()).isEqualTo("2026-11-02T09:02:11.000Z");
            assertThat(step.refusal()).isEqualTo("WRONG_STATE");
            assertThat(step.count()).isNull();
        });
    }

    @Test
    void equalRefusalsOfOneActorAndActionAreOneEntryWithACount() {
        for (int i = 0; i < 5; i++) {
            listener.handle(refused("request-" + i, "staff-0002", "MAKE", "WRONG_STATE", "1" + i));
            listener.handle(refused("request-" + i, "staff-0002", "MAKE", "WRONG_STATE", "1" + i));
        }
        listener.handle(refused("request-9", "staff-0002", "COMPLETE", "WRONG_STATE", "21"));
        listener.handle(refused("request-9", "staff-0002", "MAKE", "OUT_OF_DATE", "22"));
        listener.handle(refused("request-9", "staff-0003", "MAKE", "WRONG_STATE", "23"));

        assertThat(journey(Examples.ORDER).steps())
                .extracting(step -> step.action() + " " + step.refusal() + " " + step.count())
                .containsExactly(
                        "MAKE WRONG_STATE 5",
                        "COMPLETE WRONG_STATE null",
                        "MAKE OUT_OF_DATE null",
                        "MAKE WRONG_STATE null");
        assertThat(journey(Examples.ORDER).omitted()).isZero();
    }

    @Test
    void drinkThatWasSubmittedTwiceIsOneEntry() {
        String chosen = Examples.detail("Drink.Chosen");
        listener.handle(Examples.message("Drink.Chosen", chosen));
        listener.handle(Examples.message("Drink.Chosen", chosen));
        listener.handle(Examples.message(
                "Drink.Chosen", chosen.replaceFirst("\"requestId\":\"[^\"]+\"", "\"requestId\":\"request-2\"")));

        assertThat(journey(Examples.ORDER).steps()).extracting(Step::count).containsExactly(2L);
        assertThat(client.scan(request -> request.tableName("journeys")).items())
                .as("kinds of such entries, which cost writes to count, are not counted")
                .hasSize(1);
    }

    /** A thousand refusals in a thousand ways, and an order that goes to and fro two hundred times. */
    @Test
    void journeyIsBoundedAndSaysHowMuchWasLeftOff() {
        for (int i = 0; i < 60; i++) {
            listener.handle(refused("request-" + i, "staff-" + i + "-" + "x".repeat(300), "MAKE", "WRONG_STATE", "11"));
        }
        listener.handle(refused("request-59", "staff-59-" + "x".repeat(300), "MAKE", "WRONG_STATE", "11"));
        for (int i = 0; i < 150; i++) {
            listener.handle(refused("again-" + i, "staff-0-" + "x".repeat(300), "MAKE", "WRONG_STATE", "12"));
        }
        String claimed = Examples.detail("Order.Claimed");
        for (int version = 260; version > 2; version--) {
            listener.handle(
                    Examples.message("Order.Claimed", claimed.replace("\"version\":3", "\"version\":" + version)));
        }
        listener.handle(Examples.message(
                "Order.Completed", Examples.detail("Order.Completed").replace("\"version\":4", "\"version\":261")));

        Journey journey = journey(Examples.ORDER);
        assertThat(journey.steps()).hasSize(40 + 58 + 1);
        assertThat(journey.steps())
                .filteredOn(step -> step.count() != null)
                .singleElement()
                .extracting(Step::count)
                .isEqualTo(100L);
        assertThat(journey.omitted()).isEqualTo(20 + 200);
        assertThat(JsonMapper.shared().writeValueAsBytes(journey).length).isLessThan(40_000);
        assertThat(client.scan(request -> request.tableName("journeys")).items())
                .hasSize(100)
                .allSatisfy(row -> assertThat(row).containsKey("expiresAt"));
    }

    /** At 9 in the morning of London it is still yesterday on Pago Pago. */
    @Test
    void rejectionCountsInTheBusinessDayOfTheShopsZone() {
        given(shops.find(Given.DEMO)).willReturn(Optional.of(Given.shopIn("Pacific/Pago_Pago")));

        listener.handle(Examples.message("Order.Rejected", Examples.detail("Order.Rejected")));

        assertThat(counts().counters()).isEmpty();
        assertThat(figures.of(Given.DEMO, LocalDate.parse("2026-11-01")).counters())
                .isEqualTo(Map.of(new Counter(Counter.Kind.REJECTED, ""), 1L));
    }

    @Test
    void ownerIsKnownFromTheJourneyAloneAndElseFromTheOrder() {
        assertThat(desk.find(Given.DEMO, Given.ORDER)).isEmpty();
        given(orders.find(Given.ORDER)).willReturn(Optional.of(Given.admitted()));
        assertThat(desk.find(Given.DEMO, Given.ORDER))
                .contains(new Journey(new Journey.Owner(Given.DEMO, "customer-0001"), List.of(), 0));
        assertThat(desk.find(Given.TOKYO, Given.ORDER)).isEmpty();

        listener.handle(Examples.message("Order.Queued", Examples.detail("Order.Queued")));
        assertThat(journey(Examples.ORDER).owner()).isEqualTo(new Journey.Owner(Given.DEMO, Examples.CUSTOMER));
        verify(orders, never()).find(Examples.ORDER);
    }

    @Test
    void shopThatIsGoneCountsNoRejectionAndLosesNoStep() {
        given(shops.find(any())).willReturn(Optional.empty());

        listener.handle(Examples.message("Order.Rejected", Examples.detail("Order.Rejected")));

        assertThat(journey(Examples.ORDER).steps()).hasSize(1);
        assertThat(counts().counters()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no JSON",
                "{}",
                "{\"detail-type\":\"Order.Queued\"}",
                "{\"detail-type\":\"Order.Queued\",\"detail\":{}}",
                "{\"detail-type\":\"Order.Queued\",\"detail\":{\"shopId\":\"demo\",\"orderId\":\"order-000001\"}}",
                "{\"detail-type\":\"Order.Queued\",\"detail\":{\"shopId\":\"demo\",\"orderId\":\"x\",\"occurredAt\":\"now\"}}"
            })
    void messageThatCannotBeReadFails(String body) {
        assertThatThrownBy(() -> listener.handle(body)).isInstanceOf(RuntimeException.class);
    }

    private static String refused(String requestId, String actor, String action, String refusal, String second) {
        ObjectNode detail = (ObjectNode) JsonMapper.shared().readTree(Examples.detail("Order.ActionRefused"));
        detail.put("requestId", requestId)
                .put("action", action)
                .put("refusal", refusal)
                .put("occurredAt", "2026-11-02T09:02:" + second + ".000Z")
                .putObject("actor")
                .put("role", "BARISTA")
                .put("id", actor)
                .put("name", "Ren");
        return Examples.message("Order.ActionRefused", detail.toString());
    }

    private Journey journey(OrderId orderId) {
        return desk.find(Given.DEMO, orderId).orElseThrow();
    }

    private DayCounts.Counts counts() {
        return figures.of(Given.DEMO, LocalDate.parse(Examples.DAY));
    }

    private Figures figures() {
        return Figures.of(counts(), ZoneId.of(Given.shop().timeZone()), Given.menu(), 0);
    }
}
