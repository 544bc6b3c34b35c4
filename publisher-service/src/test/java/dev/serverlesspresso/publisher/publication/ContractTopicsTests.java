package dev.serverlesspresso.publisher.publication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.workflows.EventContract;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** The publisher tells the topics that the schema of an event names. */
class ContractTopicsTests {

    private static final String PREFIX = "serverlesspresso/demo/";

    static List<EventContract> events() {
        return EventContract.all();
    }

    @ParameterizedTest
    @MethodSource("events")
    void exampleGoesToTheTopicsOfItsSchema(EventContract event) {
        ObjectNode example = event.example();
        if (event.topics().contains("display") && example.get("order") instanceof ObjectNode order) {
            order.put("number", 42); // one that ended before it had a number was never on the display
        }

        assertThat(Publications.of(new BusEvent("event-1", event.detailType(), example)))
                .extracting(publication -> kind(publication.topic()))
                .containsExactlyInAnyOrderElementsOf(event.topics());
    }

    private static String kind(String topic) {
        assertThat(topic).startsWith(PREFIX);
        String rest = topic.substring(PREFIX.length());
        return rest.startsWith("orders/") ? "order" : rest;
    }
}
