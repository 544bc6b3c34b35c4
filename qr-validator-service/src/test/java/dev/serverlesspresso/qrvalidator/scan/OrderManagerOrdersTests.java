package dev.serverlesspresso.qrvalidator.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import dev.serverlesspresso.kit.problem.Unavailable;
import dev.serverlesspresso.qrvalidator.Given;
import dev.serverlesspresso.qrvalidator.customer.CustomerTokens;
import dev.serverlesspresso.qrvalidator.scan.CounterOrders.CounterOrder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderManagerOrdersTests {

    private static final CustomerTokens.Issued TOKEN = new CustomerTokens.Issued("a-token", Given.NINE);

    private final List<String> asked = new ArrayList<>();
    private int status = 200;
    private String body = "{}";
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] answer = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void orderIsAskedForWithTheTokenOfItsGuest() {
        body = """
                {"order":{"orderId":"order-000001","state":"COMPLETED","endedAt":"2026-11-02T09:00:00.000Z"}}""";

        assertThat(find()).contains(new CounterOrder("COMPLETED", Instant.parse("2026-11-02T09:00:00Z"), null));
        assertThat(asked).containsExactly("/api/shops/demo/orders/order-000001 Bearer a-token");
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void orderOfNobodyOrOfSomebodyElseIsNone(int answer) {
        status = answer;

        assertThat(find()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 429, 500, 503})
    void otherAnswersTellNothingAboutTheOrder(int answer) {
        status = answer;

        assertThatExceptionOfType(Unavailable.class).isThrownBy(this::find);
    }

    @Test
    void orderManagerThatIsAwayIsUnavailable() {
        OrderManagerOrders orders = orders();
        server.stop(0);

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> orders.find(Given.DEMO, "order-000001", TOKEN))
                .withMessageNotContaining("a-token");
    }

    private Optional<CounterOrder> find() {
        return orders().find(Given.DEMO, "order-000001", TOKEN);
    }

    private OrderManagerOrders orders() {
        return new OrderManagerOrders(
                Given.propertiesWithOrderManager(server.getAddress().getPort()));
    }
}
