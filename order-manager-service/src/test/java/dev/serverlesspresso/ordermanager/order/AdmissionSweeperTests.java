package dev.serverlesspresso.ordermanager.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.kit.event.Event;
import dev.serverlesspresso.kit.event.EventBus;
import dev.serverlesspresso.kit.problem.Unavailable;
import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.aws.Tables;
import dev.serverlesspresso.testing.AwsUnderTest;
import dev.serverlesspresso.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The sweeper on a real index; the bus is a list. */
class AdmissionSweeperTests {

    @AutoClose
    private static final AwsUnderTest AWS = AwsUnderTest.start();

    private final DynamoDbClient client = Tables.client(AWS.endpoint());
    private final AdmissionRows rows = new AdmissionRows(client);
    private final TestClock clock = new TestClock(Given.NINE);
    private final List<Event> published = new ArrayList<>();

    @BeforeEach
    void freshTable() {
        if (client.listTables().tableNames().contains("orders")) {
            client.deleteTable(request -> request.tableName("orders"));
            client.waiter().waitUntilTableNotExists(request -> request.tableName("orders"));
        }
        Tables.orders(client, "orders");
    }

    @Test
    void admissionIsAnnouncedAgainAsItWasUntilAnOrderProcessorHasIt() {
        rows.admit("order-000001", Given.NINE);
        sweepAfter(Duration.ofMillis(15_001));
        sweepAfter(Duration.ofSeconds(20));
        rows.take("order-000001");
        sweepAfter(Duration.ofSeconds(20));
        Event expected = OrderAdmitted.of(new Admission(Given.admitted(), 1_793_610_000L, Given.NINE));
        assertThat(published).containsExactly(expected, expected);
    }

    @Test
    void youngAdmissionIsLeftToItsWorkflow() {
        rows.admit("order-000001", Given.NINE);
        sweepAfter(Duration.ofSeconds(15));
        assertThat(published).isEmpty();
    }

    @Test
    void oneSweepTakesSoManyAndTheOldestFirst() {
        for (int i = 5; i > 0; i--) {
            rows.admit("order-00000" + i, Given.NINE.plusMillis(i));
        }
        sweepAfter(Duration.ofMinutes(10));
        assertThat(orderIds()).containsExactly("order-000001", "order-000002", "order-000003");
        orderIds().forEach(rows::take);
        published.clear();
        sweepAfter(Duration.ofSeconds(20));
        assertThat(orderIds()).containsExactly("order-000004", "order-000005");
    }

    @Test
    void whatTheBusDoesNotTakeIsAnnouncedByTheNextSweep() {
        rows.admit("order-000001", Given.NINE);
        clock.advance(Duration.ofMinutes(1));
        sweeper(events -> {
                    throw new Unavailable("no bus");
                })
                .sweep();
        sweepAfter(Duration.ofSeconds(20));
        assertThat(orderIds()).containsExactly("order-000001");
    }

    /** One sweep takes three. */
    @Test
    void thoseThatCannotGoOutNeverStandBeforeTheOthers() {
        for (int i = 1; i <= 7; i++) {
            rows.admit("order-00000" + i, Given.NINE.plusMillis(i));
        }
        AdmissionSweeper sweeper = sweeper(events -> {
            OrderId orderId = ((OrderAdmitted) events.get(0)).order().orderId();
            if (orderId.value().compareTo("order-000005") < 0) {
                throw new IllegalArgumentException("refused");
            }
            published.addAll(events);
        });
        clock.advance(Duration.ofMinutes(1));
        sweeper.sweep();
        assertThat(published).isEmpty();
        sweeper.sweep();
        assertThat(orderIds()).containsExactly("order-000005", "order-000006");
        rows.take("order-000005");
        sweeper.sweep();
        assertThat(orderIds()).contains("order-000007");
    }

    @Test
    void rowThatNobodyCanReadIsPassedOver() {
        rows.admit("order-000001", Given.NINE);
        rows.admit("order-000002", Given.NINE.plusMillis(1));
        client.updateItem(request -> request.tableName("orders")
                .key(Map.of("orderId", AttributeValue.fromS("order-000001")))
                .updateExpression("SET #state = :nonsense")
                .expressionAttributeNames(Map.of("#state", "state"))
                .expressionAttributeValues(Map.of(":nonsense", AttributeValue.fromS("BREWING"))));
        sweepAfter(Duration.ofMinutes(1));
        assertThat(orderIds()).containsExactly("order-000002");
    }

    private void sweepAfter(Duration duration) {
        clock.advance(duration);
        sweeper(published::addAll).sweep();
    }

    private AdmissionSweeper sweeper(EventBus bus) {
        return new AdmissionSweeper(rows.admissions(), bus, clock, Given.properties());
    }

    private List<String> orderIds() {
        return published.stream()
                .map(event -> ((OrderAdmitted) event).order().orderId().value())
                .toList();
    }
}
