package dev.serverlesspresso.ordermanager.order;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.access.Callers;
import dev.serverlesspresso.ordermanager.access.WebSlice;
import java.util.List;
import java.util.Optional;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

@WebMvcTest(OrderController.class)
@Import(WebSlice.class)
class OrderControllerTests {

    private static final String BOARD = "/api/shops/demo/orders?state=QUEUED,MAKING";
    private static final String ONE = "/api/shops/demo/orders/order-000001";

    private final MockMvc http;

    @MockitoBean
    private Orders orders;

    @MockitoBean
    private ExpectedWaits waits;

    @Autowired
    OrderControllerTests(MockMvc http, Orders orders, ExpectedWaits waits) {
        this.http = http;
        this.orders = orders;
        this.waits = waits;
    }

    @BeforeEach
    void aLine() {
        given(waits.forecast(eq(Given.DEMO), any())).willReturn(Given.forecast());
        given(waits.of(eq(Given.DEMO), argThat(order -> order.state().isOpenOnBoard())))
                .willReturn(Optional.of(Given.forecast().next()));
    }

    @Test
    void whoeverReadsAnOrderInTheLineSeesWhatItMayExpect() throws Exception {
        given(orders.find(Given.ORDER)).willReturn(Optional.of(Given.order(OrderState.QUEUED, 2)));
        http.perform(get(ONE).with(Callers.customer("demo")))
                .andExpect(jsonPath("$.expectedWait.place").value(2))
                .andExpect(jsonPath("$.expectedWait.readyFrom").value("2026-11-02T09:02:40.000Z"))
                .andExpect(jsonPath("$.expectedWait.readyTo").value("2026-11-02T09:05:00.000Z"));
        given(orders.find(Given.ORDER)).willReturn(Optional.of(Given.order(OrderState.COMPLETED, 4)));
        http.perform(get(ONE).with(Callers.customer("demo")))
                .andExpect(jsonPath("$.expectedWait").doesNotExist());
    }

    @Test
    void ownOrdersAndTheBoardTellTheWaitOfEachOrder() throws Exception {
        given(orders.latestOf(Given.DEMO, "customer-0001")).willReturn(List.of(Given.order(OrderState.QUEUED, 2)));
        http.perform(get("/api/shops/demo/orders?mine").with(Callers.customer("demo")))
                .andExpect(jsonPath("$.expectedWaits.order-000001.place").value(2))
                .andExpect(jsonPath("$.newOrder").doesNotExist());
        given(orders.board(any(), any(), anyInt(), any()))
                .willReturn(new Orders.BoardPage(List.of(Given.order(OrderState.QUEUED, 2)), Optional.empty()));
        http.perform(get(BOARD).with(Callers.staff("demo:display")))
                .andExpect(jsonPath("$.expectedWaits.order-000000.place").value(0))
                .andExpect(jsonPath("$.expectedWaits.order-000001.place").value(1))
                .andExpect(jsonPath("$.newOrder.fromSeconds").value(160))
                .andExpect(jsonPath("$.newOrder.toSeconds").value(300));
    }

    @Test
    void customerSeesTheWholeOwnOrder() throws Exception {
        given(orders.find(Given.ORDER)).willReturn(Optional.of(Given.order(OrderState.QUEUED, 2)));
        http.perform(get(ONE).with(Callers.customer("demo")))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", Matchers.containsString("no-store")))
                .andExpect(jsonPath("$.order.customerId").value("customer-0001"))
                .andExpect(jsonPath("$.order.drink.options.milk").value("oat"))
                .andExpect(jsonPath("$.order.queuedAt").value("2026-11-02T08:59:30.000Z"))
                .andExpect(jsonPath("$.serverTime").value("2026-11-02T09:00:00.000Z"));
    }

    @Test
    void staffSeesNothingOfTheCustomerAndTheDisplayOnlyWhatAllMayRead() throws Exception {
        given(orders.find(Given.ORDER)).willReturn(Optional.of(Given.order(OrderState.MAKING, 3, "staff-0001")));
        http.perform(get(ONE).with(Callers.staff("demo:barista")))
                .andExpect(jsonPath("$.order.customerId").doesNotExist())
                .andExpect(jsonPath("$.order.claimedBy.name").value("Aiko"));
        http.perform(get(ONE).with(Callers.staff("demo:display")))
                .andExpect(jsonPath("$.order.keys()")
                        .value(Matchers.containsInAnyOrder(
                                "orderId", "version", "state", "number", "drink", "queuedAt")))
                .andExpect(jsonPath("$.order.drink.options").doesNotExist());
    }

    @Test
    void orderNotAdmittedYetOrOfAnotherShopIsNotFound() throws Exception {
        http.perform(get(ONE).with(Callers.customer("demo")))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("ORDER_NOT_FOUND"));
        given(orders.find(Given.ORDER)).willReturn(Optional.of(Given.order(OrderState.QUEUED, 2)));
        http.perform(get("/api/shops/tokyo/orders/order-000001").with(Callers.staff("tokyo:barista")))
                .andExpect(status().isNotFound());
        http.perform(get("/api/shops/demo/orders/x").with(Callers.staff("demo:barista")))
                .andExpect(status().isNotFound());
    }

    @Test
    void boardIsPaged() throws Exception {
        BoardCursor next = new BoardCursor(
                BoardCursor.Part.OPEN, Optional.of(new BoardCursor.Place(1_793_610_000_000L, Given.ORDER)));
        given(orders.board(any(), any(), anyInt(), any()))
                .willReturn(new Orders.BoardPage(List.of(Given.order(OrderState.QUEUED, 2)), Optional.of(next)));
        http.perform(get(BOARD).with(Callers.staff("demo:barista")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.orders[0].number").value(42))
                .andExpect(jsonPath("$.next").value(next.text()));
    }

    @Test
    void customersSeeTheirOwnAndNotTheBoard() throws Exception {
        given(orders.latestOf(Given.DEMO, "customer-0001")).willReturn(List.of(Given.order(OrderState.CHOOSING, 1)));
        http.perform(get("/api/shops/demo/orders?mine").with(Callers.customer("demo")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.orders[0].state").value("CHOOSING"))
                .andExpect(jsonPath("$.next").doesNotExist());
        http.perform(get(BOARD).with(Callers.customer("demo"))).andExpect(status().isForbidden());
        http.perform(get("/api/shops/demo/orders?mine").with(Callers.staff("demo:barista")))
                .andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?state=",
                "?state=CHOOSING",
                "?state=QUEUED,NONE",
                "?state=QUEUED&limit=0",
                "?state=QUEUED&limit=101",
                "?state=QUEUED&limit=x",
                "?state=QUEUED&next=abc"
            })
    void otherQueriesAreMalformed(String query) throws Exception {
        http.perform(get("/api/shops/demo/orders" + query).with(Callers.staff("demo:barista")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("MALFORMED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {BOARD, ONE, "/api/shops/demo/orders?mine"})
    void tokensAreNeededAndThoseOfAnotherShopAreForbidden(String address) throws Exception {
        http.perform(get(address)).andExpect(status().isUnauthorized());
        http.perform(get(address).with(Callers.customer("tokyo"))).andExpect(status().isForbidden());
        http.perform(get(address).with(Callers.staff("tokyo:manager"))).andExpect(status().isForbidden());
    }
}
