package dev.serverlesspresso.publisher.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryTests {

    private static final BusEvent EVENT = PublicationsTests.event("Order.Queued", "{\"number\":1}");

    private final List<String> sent = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private boolean healthy;
    private final Delivery delivery = new Delivery(
            publication -> {
                if (publication.topic().endsWith("barista") && !healthy) {
                    throw new IllegalStateException("no");
                }
                sent.add(publication.topic());
            },
            (event, topics, error) -> told.add(event.id() + topics + error),
            5);

    @Test
    void everythingGoesOut() {
        healthy = true;
        assertThat(delivery.deliver(EVENT, 1)).isEqualTo(3);
        assertThat(sent).hasSize(3);
    }

    @Test
    void oneTopicThatFailsDoesNotKeepTheOthersFromTheirs() {
        assertThatThrownBy(() -> delivery.deliver(EVENT, 1))
                .isInstanceOf(UndeliveredException.class)
                .hasMessage("not delivered to [serverlesspresso/demo/barista]");
        assertThat(sent).hasSize(2);
        assertThat(told).isEmpty();
    }

    @Test
    void busIsToldAtTheLastReceiveAndTheMessageStillFails() {
        assertThatThrownBy(() -> delivery.deliver(EVENT, 4)).isInstanceOf(UndeliveredException.class);
        assertThat(told).isEmpty();
        assertThatThrownBy(() -> delivery.deliver(EVENT, 5)).isInstanceOf(UndeliveredException.class);
        assertThat(told).containsExactly("event-1[serverlesspresso/demo/barista]IllegalStateException");
    }
}
