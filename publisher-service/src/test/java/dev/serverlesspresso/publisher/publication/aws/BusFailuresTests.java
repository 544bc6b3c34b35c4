package dev.serverlesspresso.publisher.publication.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.serverlesspresso.publisher.Given;
import dev.serverlesspresso.publisher.publication.BusEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import tools.jackson.databind.json.JsonMapper;

class BusFailuresTests {
    private static final BusEvent EVENT = new BusEvent(
            "event-1", "Order.Queued", JsonMapper.shared().readTree("{\"shopId\":\"demo\",\"orderId\":\"order-1\"}"));

    private final List<PutEventsRequestEntry> put = new ArrayList<>();
    private boolean away;

    @Test
    void failureIsAnEventOfTheShop() {
        failures().tell(EVENT, List.of("serverlesspresso/demo/barista"), "Unavailable");

        assertThat(put).singleElement().satisfies(entry -> {
            assertThat(entry.eventBusName()).isEqualTo("bus");
            assertThat(entry.source()).isEqualTo("serverlesspresso.publisher");
            assertThat(entry.detailType()).isEqualTo("Publication.Failed");
            assertThat(JsonMapper.shared().readTree(entry.detail()))
                    .isEqualTo(JsonMapper.shared().readTree("""
                    {"schemaVersion":1,"shopId":"demo","occurredAt":"2026-11-02T09:00:00.000Z","eventId":"event-1",
                     "detailType":"Order.Queued","orderId":"order-1","topics":["serverlesspresso/demo/barista"],
                     "error":"Unavailable"}"""));
        });
    }

    @Test
    void busThatIsAwayDoesNotHideTheFirstFailure() {
        away = true;
        assertThatCode(() -> failures().tell(EVENT, List.of(), "x")).doesNotThrowAnyException();
    }

    private BusFailures failures() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-02T09:00:00Z"), ZoneOffset.UTC);
        return new BusFailures(new Bus(), JsonMapper.shared(), clock, Given.properties());
    }

    private final class Bus implements EventBridgeClient {
        @Override
        public PutEventsResponse putEvents(PutEventsRequest request) {
            if (away) {
                throw SdkClientException.create("no network");
            }
            put.addAll(request.entries());
            return PutEventsResponse.builder().failedEntryCount(0).build();
        }

        @Override
        public String serviceName() {
            return "events";
        }

        @Override
        public void close() {}
    }
}
