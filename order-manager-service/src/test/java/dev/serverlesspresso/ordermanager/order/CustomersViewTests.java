package dev.serverlesspresso.ordermanager.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import dev.serverlesspresso.kit.event.EventBus;
import dev.serverlesspresso.kit.time.Ids;
import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.access.Callers;
import dev.serverlesspresso.ordermanager.access.WebSlice;
import dev.serverlesspresso.ordermanager.figures.FiguresSlice;
import dev.serverlesspresso.ordermanager.journey.JourneySlice;
import dev.serverlesspresso.ordermanager.shop.NewOrderWaits;
import dev.serverlesspresso.ordermanager.shop.ShopList;
import dev.serverlesspresso.ordermanager.shop.ShopSlice;
import dev.serverlesspresso.ordermanager.shop.Shops;
import dev.serverlesspresso.ordermanager.shop.Slots;
import dev.serverlesspresso.testing.TestClock;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of the service, asked by a customer, says nothing of a log-in. */
@WebMvcTest
@MockitoBean(types = {EventBus.class, ClearDesk.class, NewOrderWaits.class, ShopList.class})
@Import({
    WebSlice.class,
    ShopSlice.class,
    FiguresSlice.class,
    JourneySlice.class,
    ActionDesk.class,
    ActionLimits.class,
    CounterDesk.class,
    GuestNames.class,
    DrinkDesk.class,
    Ids.class
})
class CustomersViewTests {

    private static final List<String> LOG_INS =
            List.of("demo-barista", "demo-manager", "staff-sub-0001", "staff-sub-0002", "Tanaka");
    private static final List<String> BODIES = List.of(
            "{}",
            "{\"drinkId\":\"espresso\"}",
            "{\"action\":\"CANCEL\",\"version\":3}",
            "{\"action\":\"CANCEL\",\"version\":9}",
            "{\"action\":\"MAKE\",\"version\":3}");

    private final MockMvc http;
    private final TestClock clock;
    private final RequestMappingHandlerMapping routes;
    private final List<String> answers = new ArrayList<>();

    @MockitoBean
    private Orders orders;

    @MockitoBean
    private Shops shops;

    @MockitoBean
    private ExpectedWaits waits;

    @MockitoBean
    private Slots slots;

    @Autowired
    CustomersViewTests(
            MockMvc http,
            Clock clock,
            RequestMappingHandlerMapping routes,
            Orders orders,
            Shops shops,
            ExpectedWaits waits,
            Slots slots) {
        this.http = http;
        this.clock = (TestClock) clock;
        this.routes = routes;
        this.orders = orders;
        this.shops = shops;
        this.waits = waits;
        this.slots = slots;
    }

    @BeforeEach
    void aShop() {
        given(shops.find(Given.DEMO)).willReturn(Optional.of(Given.shop()));
        given(slots.of(Given.DEMO)).willReturn(Slots.Taken.none());
        given(waits.forecast(Given.DEMO)).willReturn(Given.forecast());
        given(waits.forecast(any(), any())).willReturn(Given.forecast());
    }

    @Test
    void noAnswerToACustomerHasALogInOfTheStaff() throws Exception {
        for (OrderState state : EnumSet.allOf(OrderState.class)) {
            orderIn(state);
            for (String path : paths()) {
                for (HttpMethod method :
                        List.of(HttpMethod.GET, HttpMethod.PUT, HttpMethod.POST, HttpMethod.PATCH, HttpMethod.DELETE)) {
                    for (String body : BODIES) {
                        ask(method, path, body);
                    }
                }
            }
        }
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer).doesNotContain(LOG_INS.toArray(String[]::new)))
                .anyMatch(answer -> answer.contains("\"claimedBy\":{\"name\":\"Demo\"}"))
                .anyMatch(answer -> answer.contains("\"endedBy\":{\"role\":\"MANAGER\",\"name\":\"Aiko\"}"))
                .anyMatch(answer -> answer.contains("\"actor\":{\"role\":\"BARISTA\",\"name\":\"Demo\"}"))
                .anyMatch(answer ->
                        answer.contains("WRONG_STATE") && answer.contains("\"claimedBy\":{\"name\":\"Demo\"}"))
                .anyMatch(answer ->
                        answer.contains("OUT_OF_DATE") && answer.contains("\"claimedBy\":{\"name\":\"Demo\"}"));
    }

    private void ask(HttpMethod method, String path, String body) throws Exception {
        clock.advance(Duration.ofSeconds(2));
        MockHttpServletResponse response = http.perform(request(method, path)
                        .contentType("application/json")
                        .content(body)
                        .header("If-Match", "\"1\"")
                        .with(Callers.customer("demo")))
                .andReturn()
                .getResponse();
        String headers = response.getHeaderNames().stream()
                .map(name -> name + ": " + response.getHeaders(name))
                .toList()
                .toString();
        answers.add(response.getContentAsString() + headers);
    }

    /** As many as there are, also those of tomorrow. */
    private List<String> paths() {
        List<String> paths = routes.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/api/"))
                .distinct()
                .map(pattern -> pattern.replace("{shop}", "demo")
                        .replace("{id}", Given.ORDER.value())
                        .replace("{drinkId}", "espresso"))
                .flatMap(path -> List.of(path, path + "?mine", path + "?state=QUEUED,MAKING").stream())
                .toList();
        assertThat(paths)
                .contains("/api/shops/demo/orders/order-000001/journey", "/api/shops/demo/orders?mine")
                .noneMatch(path -> path.contains("{"));
        return paths;
    }

    private void orderIn(OrderState state) {
        Order order = order(state);
        given(orders.find(Given.ORDER)).willReturn(Optional.of(order));
        given(orders.latestOf(Given.DEMO, "customer-0001")).willReturn(List.of(order));
        given(orders.board(any(), any(), anyInt(), any()))
                .willReturn(new Orders.BoardPage(List.of(order), Optional.empty()));
    }

    private static Order order(OrderState state) {
        Order usual = Given.order(state, 3);
        return new Order(
                usual.orderId(),
                usual.shopId(),
                usual.customerId(),
                usual.version(),
                state,
                usual.admitted(),
                usual.queued(),
                Optional.of(new Order.Claim(new Order.Barista("staff-sub-0001", "demo-barista"), Given.NINE)),
                Optional.of(new Order.End(
                        Given.NINE,
                        new OrderActor("MANAGER", "staff-sub-0002", "Aiko Tanaka"),
                        "OTHER",
                        null,
                        "BARISTA")),
                Optional.of(
                        new Order.Collection(Given.NINE, new OrderActor("BARISTA", "staff-sub-0001", "demo-barista"))));
    }
}
