package dev.serverlesspresso.parity.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.parity.ParitySuite;
import dev.serverlesspresso.parity.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Written after the page "Comparison operators for use in event patterns" of the user guide. */
@Tag("events")
public abstract class PatternSuite extends ParitySuite {
    private static final String EVENT = """
            {"version": "0", "id": "6f4d3c3e-0000-4000-8000-000000000001", "source": "parity.counter",
             "detail-type": "Order.Completed", "account": "123456789012", "time": "2026-11-02T09:00:00Z",
             "region": "eu-central-1", "resources": ["arn:aws:states:::one", "arn:aws:states:::two"],
             "detail": {"shopId": "demo", "version": 3, "price": 4.5, "paid": true, "reason": null, "note": "",
                        "address": "10.1.2.3",
                        "order": {"state": "COMPLETED", "drink": {"id": "flat-white", "extras": ["oat", "hot"]}}}}
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"source\": [\"parity.counter\"]}",
                "{\"source\": [\"elsewhere\", \"parity.counter\"], \"detail-type\": [\"Order.Completed\"]}",
                "{\"source\": [{\"prefix\": \"parity.\"}]}",
                "{\"detail-type\": [{\"suffix\": \".Completed\"}]}",
                "{\"detail-type\": [{\"prefix\": \"Nothing\"}, {\"prefix\": \"Order.\"}]}",
                "{\"detail-type\": [{\"wildcard\": \"Order.*ed\"}]}",
                "{\"detail\": {\"shopId\": [{\"equals-ignore-case\": \"DEMO\"}]}}",
                "{\"detail\": {\"shopId\": [{\"anything-but\": [\"tokyo\", \"paris\"]}]}}",
                "{\"detail\": {\"shopId\": [{\"anything-but\": {\"prefix\": \"to\"}}]}}",
                "{\"detail\": {\"version\": [3]}}",
                "{\"detail\": {\"version\": [{\"numeric\": [\">\", 2, \"<=\", 3]}]}}",
                "{\"detail\": {\"price\": [{\"numeric\": [\"=\", 4.5]}]}}",
                "{\"detail\": {\"paid\": [true]}}",
                "{\"detail\": {\"reason\": [null]}}",
                "{\"detail\": {\"note\": [\"\"]}}",
                "{\"detail\": {\"shopId\": [{\"exists\": true}]}}",
                "{\"detail\": {\"absent\": [{\"exists\": false}]}}",
                "{\"detail\": {\"order\": {\"drink\": {\"id\": [{\"prefix\": \"flat\"}]}}}}",
                "{\"detail\": {\"order\": {\"drink\": {\"extras\": [\"hot\"]}}}}",
                "{\"detail\": {\"address\": [{\"cidr\": \"10.0.0.0/8\"}]}}",
                "{\"detail\": {\"$or\": [{\"shopId\": [\"tokyo\"]}, {\"version\": [3]}]}}",
                "{\"resources\": [\"arn:aws:states:::two\"]}",
            })
    void patternThatMatches(String pattern) {
        assertThat(matches(pattern)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"source\": [\"parity\"]}",
                "{\"source\": [\"parity.counter\"], \"detail-type\": [\"Order.Queued\"]}",
                "{\"detail-type\": [{\"prefix\": \"order.\"}]}",
                "{\"detail\": {\"shopId\": [{\"anything-but\": [\"demo\", \"paris\"]}]}}",
                "{\"detail\": {\"shopId\": [{\"anything-but\": {\"prefix\": \"de\"}}]}}",
                "{\"detail\": {\"version\": [\"3\"]}}",
                "{\"detail\": {\"version\": [{\"numeric\": [\">\", 3]}]}}",
                "{\"detail\": {\"paid\": [false]}}",
                "{\"detail\": {\"note\": [null]}}",
                "{\"detail\": {\"shopId\": [{\"exists\": false}]}}",
                "{\"detail\": {\"absent\": [{\"exists\": true}]}}",
                "{\"detail\": {\"absent\": [{\"anything-but\": [\"x\"]}]}}",
                "{\"detail\": {\"order\": {\"drink\": {\"id\": [\"flat\"]}}}}",
                "{\"detail\": {\"order\": {\"drink\": {\"extras\": [\"cold\"]}}}}",
                "{\"detail\": {\"address\": [{\"cidr\": \"10.2.0.0/16\"}]}}",
                "{\"detail\": {\"$or\": [{\"shopId\": [\"tokyo\"]}, {\"version\": [4]}]}}",
            })
    void patternThatDoesNotMatch(String pattern) {
        assertThat(matches(pattern)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"source\": \"parity.counter\"}",
                "{\"source\": []}",
                "{\"detail\": {\"version\": [{\"numeric\": [\"about\", 3]}]}}",
                "{\"detail\": {\"version\": [{\"nearly\": 3}]}}",
                "{}",
                "not json",
            })
    void patternThatIsNone(String pattern) {
        Refusal refusal = Refusal.of(() -> matches(pattern));

        assertThat(refusal.code()).isEqualTo("InvalidEventPatternException");
        assertThat(refusal.message()).startsWith("Event pattern is not valid. Reason: ");
    }

    @Test
    void ruleTakesNoPatternThatIsNone() {
        Bus bus = Bus.create(bench());

        assertThat(Refusal.of(() -> bus.rule("{\"source\": \"parity.counter\"}"))
                        .code())
                .isEqualTo("InvalidEventPatternException");
    }

    private boolean matches(String pattern) {
        return aws().events()
                .testEventPattern(request -> request.eventPattern(pattern).event(EVENT))
                .result();
    }
}
