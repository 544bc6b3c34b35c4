package dev.serverlesspresso.publisher.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What each screen may see of an order; the order manager is held to the same cases, so that both say the same. */
class OrderViewsTests {

    static List<JsonNode> cases() throws IOException {
        Path file = Path.of("..", "workflows", "events", "order.views.json");
        return JsonMapper.shared()
                .readTree(Files.readString(file))
                .path("cases")
                .valueStream()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyScreenSeesWhatTheContractSays(JsonNode one) {
        JsonNode order = one.path("order");
        assertThat(OrderViews.forCustomer(order)).isEqualTo(one.path("customer"));
        assertThat(OrderViews.forBarista(order)).isEqualTo(one.path("staff"));
        assertThat(OrderViews.forDisplay(order)).isEqualTo(one.path("display"));
    }
}
