package dev.serverlesspresso.publisher.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.serverlesspresso.kit.event.Event;
import dev.serverlesspresso.kit.event.EventJson;
import dev.serverlesspresso.kit.problem.Unavailable;
import dev.serverlesspresso.publisher.Given;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BusFailuresTests {

    private static final BusEvent EVENT = new BusEvent(
            "event-1", "Order.Queued", JsonMapper.shared().readTree("{\"shopId\":\"demo\",\"orderId\":\"order-1\"}"));

    private final List<Event> out = new ArrayList<>();
    private final Clock clock = Clock.fixed(Given.NINE, ZoneOffset.UTC);

    @Test
    void failureIsAnEventOfTheShop() {
        new BusFailures(out::addAll, clock).report(EVENT, List.of("serverlesspresso/demo/barista"), "Unavailable");

        assertThat(out).singleElement().satisfies(event -> {
            assertThat(Event.detailTypeOf(event)).isEqualTo("Publication.Failed");
            assertThat(JsonMapper.shared().readTree(EventJson.detail(event)))
                    .isEqualTo(JsonMapper.shared().readTree("""
                    {"schemaVersion":1,"shopId":"demo","occurredAt":"2026-11-02T09:00:00.000Z","eventId":"event-1",
                     "detailType":"Order.Queued","orderId":"order-1","topics":["serverlesspresso/demo/barista"],
                     "error":"Unavailable"}"""));
        });
    }

    @Test
    void busThatIsAwayDoesNotHideTheFirstFailure() {
        BusFailures failures = new BusFailures(
                events -> {
                    throw new Unavailable("no network");
                },
                clock);

        assertThatCode(() -> failures.report(EVENT, List.of(), "x")).doesNotThrowAnyException();
    }
}
