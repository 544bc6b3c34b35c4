package dev.serverlesspresso.parity.events;

import static dev.serverlesspresso.parity.Json.json;
import static dev.serverlesspresso.parity.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.parity.Json;
import dev.serverlesspresso.parity.ParitySuite;
import dev.serverlesspresso.parity.Refusal;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.eventbridge.model.Target;

/** Written after the page "Transforming Amazon EventBridge target input" of the user guide. */
@Tag("events")
public abstract class TargetInputSuite extends ParitySuite {
    private static final String PATTERN = "{\"source\": [\"" + Bus.SOURCE + "\"]}";
    private static final String DETAIL =
            "{\"shopId\": \"demo\", \"number\": 42, \"drink\": {\"id\": \"flat-white\", \"hot\": true}, \"tags\": [\"a\"]}";

    private Bus bus;
    private Inbox inbox;

    @BeforeEach
    void createBus() {
        bus = Bus.create(bench());
        inbox = Inbox.create(bench());
    }

    @Test
    void pathGivesAPart() {
        assertThat(json(delivered(target -> target.inputPath("$.detail.drink"))))
                .isEqualTo(json("{\"id\": \"flat-white\", \"hot\": true}"));
    }

    @Test
    void constantGivesItself() {
        assertThat(json(delivered(target -> target.input("{\"constant\": [1, 2]}"))))
                .isEqualTo(json("{\"constant\": [1, 2]}"));
    }

    @Test
    void templateIsFilledWithTextNumbersAndObjects() {
        String delivered = delivered(target -> target.inputTransformer(transformer -> transformer
                .inputPathsMap(Map.of(
                        "shop", "$.detail.shopId",
                        "number", "$.detail.number",
                        "drink", "$.detail.drink",
                        "tags", "$.detail.tags",
                        "type", "$.detail-type"))
                .inputTemplate("{\"shop\": <shop>, \"said\": \"<type> number <number>\", \"number\": <number>,"
                        + " \"drink\": <drink>, \"tags\": <tags>}")));

        assertThat(json(delivered))
                .isEqualTo(json("{\"shop\": \"demo\", \"said\": \"Order.Queued number 42\", \"number\": 42,"
                        + " \"drink\": {\"id\": \"flat-white\", \"hot\": true}, \"tags\": [\"a\"]}"));
    }

    @Test
    void templateKnowsTheRuleAndTheEvent() {
        String delivered = delivered(target -> target.inputTransformer(transformer -> transformer.inputTemplate(
                "{\"rule\": \"<aws.events.rule-name>\", \"event\": <aws.events.event.json>}")));

        Json told = json(delivered);
        assertThat(told.text("rule")).startsWith("parity-");
        assertThat(told.member("event").member("detail")).isEqualTo(json(DETAIL));
        assertThat(told.member("event").text("source")).isEqualTo(Bus.SOURCE);
    }

    @Test
    void templateCanBeAText() {
        assertThat(delivered(target -> target.inputTransformer(transformer -> transformer
                        .inputPathsMap(Map.of("number", "$.detail.number", "shop", "$.detail.shopId"))
                        .inputTemplate("\"number <number> of <shop>\""))))
                .isEqualTo("\"number 42 of demo\"");
    }

    @Test
    void targetHasOneKindOfInput() {
        assertThat(Refusal.of(() -> bus.rule(PATTERN, Bus.target(inbox, "both", both -> both.input("{}")
                                .inputPath("$.detail"))))
                        .code())
                .isEqualTo("ValidationException");
    }

    private String delivered(Consumer<Target.Builder> input) {
        bus.rule(PATTERN, Bus.target(inbox, "inbox", input));
        until("the event has come", () -> {
            bus.put(DETAIL);
            return !inbox.take().isEmpty();
        });
        return inbox.received().get(0);
    }
}
