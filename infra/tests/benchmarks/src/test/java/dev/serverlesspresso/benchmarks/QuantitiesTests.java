package dev.serverlesspresso.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class QuantitiesTests {
    @Test
    void differenceIsScaledToAThousandOrders() {
        Quantities before = new Quantities(Map.of(Charge.EVENTS, 10.0));
        Quantities after = new Quantities(Map.of(Charge.EVENTS, 460.0, Charge.TRANSITIONS, 300.0));

        Quantities used = after.since(before).perThousand(50);

        assertThat(used.of(Charge.EVENTS)).isEqualTo(9000);
        assertThat(used.of(Charge.TRANSITIONS)).isEqualTo(6000);
        assertThat(used.of(Charge.READ_UNITS)).isZero();
    }

    @Test
    void secondsAreScaledToAnHour() {
        assertThat(new Quantities(Map.of(Charge.QUEUE_REQUESTS, 24.0))
                        .perHour(60)
                        .of(Charge.QUEUE_REQUESTS))
                .isEqualTo(1440);
    }
}
