package dev.serverlesspresso.ordermanager.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What each caller may see of an order; the publisher is held to the same cases, so that both say the same. */
class OrderViewTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    static List<JsonNode> cases() throws IOException {
        JsonNode file = JSON.readTree(Files.readString(Path.of("..", "workflows", "events", "order.views.json")));
        return file.path("cases").valueStream().toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyCallerSeesWhatTheContractSays(JsonNode one) {
        Order order = OrderFields.order(one.path("order"));
        assertThat(json(OrderView.forCustomer(order))).isEqualTo(one.path("customer"));
        assertThat(json(OrderView.forStaff(order))).isEqualTo(one.path("staff"));
        assertThat(json(OrderView.forDisplay(order))).isEqualTo(one.path("display"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eventsCarryTheWholeOrder(JsonNode one) {
        assertThat(json(OrderView.whole(OrderFields.order(one.path("order"))))).isEqualTo(one.path("order"));
    }

    private static JsonNode json(Object value) {
        return JSON.readTree(JSON.writeValueAsString(value));
    }
}
