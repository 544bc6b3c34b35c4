package dev.serverlesspresso.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The page about events says what the schemas say. */
class EventPageTests {

    private static final String PAGE = Contract.read(Path.of("..", "docs", "reference", "events.md"));
    private static final Pattern HEADING = Pattern.compile("(?m)^### `(.+)`$");

    static List<EventContract> events() {
        return EventContract.all();
    }

    @Test
    void pageHasASectionForEachEvent() {
        List<String> sections =
                HEADING.matcher(PAGE).results().map(heading -> heading.group(1)).toList();

        assertThat(sections).containsExactlyInAnyOrderElementsOf(Contract.detailTypes());
    }

    @ParameterizedTest
    @MethodSource("events")
    void sectionSaysWhoEmitsWhoConsumesAndWhatItHas(EventContract event) {
        assertThat(names(event, "emitters")).isEqualTo(event.emitters());
        assertThat(names(event, "rules")).isEqualTo(event.consumers());
        assertThat(names(event, "topics")).isEqualTo(event.topics());
        assertThat(names(event, "members"))
                .isEqualTo(event.members().stream()
                        .filter(member -> !List.of("schemaVersion", "shopId", "occurredAt")
                                .contains(member))
                        .map(member -> isRequired(event, member) ? member : member + "?")
                        .toList());
    }

    private static boolean isRequired(EventContract event, String member) {
        for (JsonNode required : event.schema().path("required")) {
            if (required.asString().equals(member)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> names(EventContract event, String what) {
        int start = PAGE.indexOf("### `" + event.detailType() + "`");
        Matcher line = Pattern.compile("(?m)^- " + what + ": (.*)$").matcher(PAGE);
        assertThat(line.find(start)).as(what + " of " + event.detailType()).isTrue();
        return Pattern.compile("`([^`]+)`")
                .matcher(String.valueOf(line.group(1)))
                .results()
                .map(name -> name.group(1))
                .toList();
    }
}
