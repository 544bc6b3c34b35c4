package dev.serverlesspresso.ordermanager.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.testing.TestClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActionLimitsTests {

    private final TestClock clock = new TestClock(Given.NINE);
    private final ActionLimits limits = new ActionLimits(clock);

    @Test
    void someAtOnceAndThenOneInTwoSeconds() {
        for (int i = 0; i < 12; i++) {
            assertThat(ask("customer-0001")).isEmpty();
        }
        assertThat(ask("customer-0001")).contains(Duration.ofSeconds(2));
        clock.advance(Duration.ofMillis(1_500));
        assertThat(ask("customer-0001")).contains(Duration.ofMillis(500));
        clock.advance(Duration.ofMillis(500));
        assertThat(ask("customer-0001")).isEmpty();
        assertThat(ask("customer-0001")).contains(Duration.ofSeconds(2));
    }

    @Test
    void whoPausesMayAskAsOftenAsBefore() {
        for (int i = 0; i < 20; i++) {
            ask("customer-0001");
        }
        clock.advance(Duration.ofSeconds(24));
        for (int i = 0; i < 12; i++) {
            assertThat(ask("customer-0001")).isEmpty();
        }
        assertThat(ask("customer-0001")).isPresent();
    }

    @Test
    void callersAndOrdersAreCountedApart() {
        for (int i = 0; i < 13; i++) {
            ask("customer-0001");
        }
        assertThat(ask("staff-0001")).isEmpty();
        assertThat(limits.take(new OrderId("order-000002"), "customer-0001")).isEmpty();
    }

    private Optional<Duration> ask(String callerId) {
        return limits.take(Given.ORDER, callerId);
    }
}
