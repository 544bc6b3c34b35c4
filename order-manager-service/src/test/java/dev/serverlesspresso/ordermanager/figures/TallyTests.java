package dev.serverlesspresso.ordermanager.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serverlesspresso.ordermanager.Examples;
import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.order.Order;
import dev.serverlesspresso.ordermanager.order.OrderFields;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class TallyTests {

    private static final LocalDate DAY = LocalDate.parse(Examples.DAY);

    private final JsonMapper json = JsonMapper.shared();

    @Test
    void completedDrinkIsCountedByTimeKindAndWait() {
        Tally tally = Tally.ended(Given.DEMO, DAY, order("Order.Completed"));

        assertThat(tally.counters())
                .containsExactly(
                        Counter.of(Counter.Kind.COMPLETED),
                        new Counter(Counter.Kind.COMPLETED_IN, "1992900"),
                        new Counter(Counter.Kind.DRINK, "flat-white"),
                        new Counter(Counter.Kind.WAIT, "240"),
                        new Counter(Counter.Kind.OPTION, "milk=oat"));
        assertThat(tally.drink()).isNotNull();
    }

    @Test
    void whoMadeItIsCountedOnlyWhenAskedFor() {
        Order completed = order("Order.Completed");
        Tally tally = Tally.ended(Given.DEMO, DAY, completed);

        assertThat(tally.countingBarista(completed).counters())
                .startsWith(tally.counters().toArray(Counter[]::new))
                .last()
                .isEqualTo(Counter.barista("Aiko"));
        assertThat(tally.countingBarista(order("Order.Queued"))).isEqualTo(tally);
    }

    @ParameterizedTest
    @CsvSource({
        "Order.Cancelled,CANCELLED REASON:CHANGED_MIND",
        "Order.Expired,NOT_CHOSEN",
        "Order.Rejected,REJECTED",
    })
    void otherEndsAreCountedWithTheReasonOfACancellation(String type, String counters) {
        assertThat(Tally.ended(Given.DEMO, DAY, order(type)).counters())
                .map(counter -> counter.kind() + (counter.of().isEmpty() ? "" : ":" + counter.of()))
                .containsExactly(counters.split(" "));
    }

    @Test
    void drinkThatNobodyMadeInTimeIsNotOneThatNobodyChose() {
        ObjectNode inTheQueue =
                (ObjectNode) json.readTree(Examples.detail("Order.Queued")).path("order");
        inTheQueue.setAll((ObjectNode) json.readTree("""
                {"state":"EXPIRED","endedAt":"2026-11-02T09:20:12.400Z","reason":"TIMED_OUT","waitedFor":"BARISTA",
                 "endedBy":{"role":"SYSTEM"}}"""));

        assertThat(Tally.ended(Given.DEMO, DAY, OrderFields.order(inTheQueue)).counters())
                .containsExactly(Counter.of(Counter.Kind.EXPIRED));
    }

    @Test
    void drinkThatWasHandedOutIsCountedByItsWaitAndTakesThatBack() {
        Order collected = order("Order.Collected");
        List<Counter> counters =
                List.of(Counter.of(Counter.Kind.COLLECTED), new Counter(Counter.Kind.COLLECTED_WITHIN, "120"));

        assertThat(Tally.collected(Given.DEMO, DAY, collected)).isEqualTo(new Tally(Given.DEMO, DAY, counters, null));
        assertThat(Tally.recalled(Given.DEMO, DAY, order("Order.Recalled"), Instant.parse("2026-11-02T09:06:10.250Z")))
                .isEqualTo(new Tally(Given.DEMO, DAY, counters, null, -1));
    }

    @Test
    void orderThatIsNotAtItsEndIsNotCountedAsOne() {
        assertThatThrownBy(() -> Tally.ended(Given.DEMO, DAY, order("Order.Claimed")))
                .hasMessageContaining("is MAKING");
    }

    @ParameterizedTest
    @CsvSource({
        "PT-1S,30",
        "PT0S,30",
        "PT29.999S,30",
        "PT30S,30",
        "PT30.001S,60",
        "PT29M31S,1800",
        "PT30M,1800",
        "PT30M1S,2400",
        "PT40M,2400",
        "PT24H,86400"
    })
    void waitsAreCountedByHalfMinutesUpToHalfAnHour(Duration wait, String upToSeconds) {
        assertThat(Counter.wait(wait)).isEqualTo(new Counter(Counter.Kind.WAIT, upToSeconds));
    }

    private Order order(String type) {
        return OrderFields.order(json.readTree(Examples.detail(type)).path("order"));
    }
}
