package dev.serverlesspresso.ordermanager.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serverlesspresso.kit.event.Event;
import dev.serverlesspresso.kit.event.EventBus;
import dev.serverlesspresso.kit.problem.Unavailable;
import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.aws.Tables;
import dev.serverlesspresso.testing.AwsUnderTest;
import dev.serverlesspresso.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The sweeper on a real index; the bus is a list. */
class OverdueSweeperTests {

    private static final Instant LATEST_END = Given.NINE.plus(Duration.ofMinutes(30));

    @AutoClose
    private static final AwsUnderTest AWS = AwsUnderTest.start();

    private final DynamoDbClient client = Tables.client(AWS.endpoint());
    private final OverdueRows rows = new OverdueRows(client);
    private final TestClock clock = new TestClock(Given.NINE);
    private final List<Event> published = new ArrayList<>();

    @BeforeEach
    void freshTable() {
        Tables.drop(client, "orders");
        Tables.orders(client, "orders");
    }

    @Test
    void overdueOrderIsAnnouncedWithEachSweepUntilItsMarkIsGone() {
        rows.admit("order-000001", LATEST_END);
        sweepAfter(Duration.ofMinutes(30));
        assertThat(published).isEmpty();

        sweepAfter(Duration.ofSeconds(1));
        sweepAfter(Duration.ofHours(1));
        rows.release("order-000001");
        sweepAfter(Duration.ofMinutes(1));

        assertThat(published)
                .containsExactly(expected(LATEST_END.plusSeconds(1)), expected(LATEST_END.plusSeconds(3601)));
    }

    @Test
    void allThatAreOverdueAreAnnouncedAndTheOldestFirst() {
        for (int i = 1; i <= 5; i++) {
            rows.admit("order-00000" + i, LATEST_END.minusSeconds(i));
        }
        rows.admit("order-000006", LATEST_END.plus(Duration.ofHours(1)));

        sweepAfter(Duration.ofMinutes(31));

        assertThat(orderIds())
                .containsExactly("order-000005", "order-000004", "order-000003", "order-000002", "order-000001");
    }

    @Test
    void orderThatCannotBeReadHindersNoOther() {
        rows.admit("order-000001", LATEST_END.minusSeconds(1));
        rows.admit("order-000002", LATEST_END);
        rows.spoil("order-000001");

        sweepAfter(Duration.ofMinutes(31));

        assertThat(orderIds()).containsExactly("order-000002");
    }

    @Test
    void whatTheBusDoesNotTakeIsAnnouncedByTheNextSweep() {
        rows.admit("order-000001", LATEST_END);
        clock.advance(Duration.ofMinutes(31));
        assertThatThrownBy(() -> sweeper(events -> {
                            throw new Unavailable("no bus");
                        })
                        .sweep())
                .isInstanceOf(Unavailable.class);

        sweepAfter(Duration.ofSeconds(20));

        assertThat(orderIds()).containsExactly("order-000001");
    }

    private void sweepAfter(Duration duration) {
        clock.advance(duration);
        sweeper(published::addAll).sweep();
    }

    private OverdueSweeper sweeper(EventBus bus) {
        return new OverdueSweeper(rows.orders(), bus, clock, Given.properties());
    }

    private static OrderOverdue expected(Instant at) {
        return OrderOverdue.of(new OverdueOrder(Given.admitted(), LATEST_END), at);
    }

    private List<String> orderIds() {
        return published.stream()
                .map(event -> ((OrderOverdue) event).order().orderId().value())
                .toList();
    }
}
