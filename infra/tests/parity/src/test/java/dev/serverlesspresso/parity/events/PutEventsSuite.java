package dev.serverlesspresso.parity.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.parity.ParitySuite;
import dev.serverlesspresso.parity.Refusal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;

/** Written after the API reference of PutEvents and PutEventsResultEntry. */
@Tag("events")
public abstract class PutEventsSuite extends ParitySuite {
    private Bus bus;

    @BeforeEach
    void createBus() {
        bus = Bus.create(bench());
    }

    @Test
    void badEntryFailsAloneAtItsPlace() {
        Inbox inbox = Inbox.create(bench());
        bus.rule("{\"source\": [\"" + Bus.SOURCE + "\"]}", Bus.target(inbox));
        PutEventsRequestEntry good = bus.entry("Order.Queued", "{\"label\": \"good\"}");

        PutEventsResponse answer = put(
                good,
                good.toBuilder().detail("{not json").build(),
                good.toBuilder().detailType(null).build(),
                good.toBuilder().source(null).build(),
                good);

        assertThat(answer.failedEntryCount()).isEqualTo(3);
        assertThat(answer.entries()).hasSize(5);
        assertThat(answer.entries().get(0).eventId())
                .hasSize(36)
                .isNotEqualTo(answer.entries().get(4).eventId());
        assertThat(answer.entries().get(1).errorCode()).isEqualTo("MalformedDetail");
        assertThat(answer.entries().get(1).errorMessage()).isEqualTo("Detail is malformed.");
        assertThat(answer.entries().get(1).eventId()).isNull();
        assertThat(answer.entries().subList(2, 4)).extracting("errorCode").containsOnly("InvalidArgument");
        assertThat(answer.entries().get(2).errorMessage())
                .isEqualTo("Parameter DetailType is not valid. Reason: DetailType is a required argument.");
        assertThat(inbox.await("the good event", body -> body.contains("good"))).contains("Order.Queued");
    }

    @Test
    void nobodyButAwsSpeaksForAws() {
        PutEventsResponse answer = put(
                bus.entry("Order.Queued", "{}").toBuilder().source("aws.states").build());

        assertThat(answer.failedEntryCount()).isEqualTo(1);
        assertThat(answer.entries().get(0).errorCode()).isEqualTo("NotAuthorizedForSourceException");
    }

    @Test
    void requestHasOneToTenEntries() {
        List<PutEventsRequestEntry> eleven = Collections.nCopies(11, bus.entry("Order.Queued", "{}"));

        assertThat(Refusal.of(() -> put()).code()).isEqualTo("ValidationException");
        assertThat(Refusal.of(() -> put(eleven.toArray(PutEventsRequestEntry[]::new)))
                        .code())
                .isEqualTo("ValidationException");
    }

    private PutEventsResponse put(PutEventsRequestEntry... entries) {
        return bus.client().putEvents(request -> request.entries(entries));
    }
}
