package dev.serverlesspresso.ordermanager.order;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import dev.serverlesspresso.kit.event.Event;
import dev.serverlesspresso.kit.event.EventBus;
import dev.serverlesspresso.kit.time.Ids;
import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.access.WebSlice;
import dev.serverlesspresso.ordermanager.shop.Shops;
import dev.serverlesspresso.ordermanager.shop.Slots;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The routes that ask for something, around which all but the stored order and the bus are real. */
@WebMvcTest({RequestController.class, CounterController.class})
@Import({
    WebSlice.class,
    DrinkDesk.class,
    CounterDesk.class,
    GuestNames.class,
    ActionDesk.class,
    ActionLimits.class,
    Ids.class
})
abstract class RequestSlice {

    final MockMvc http;
    final List<Event> out = new ArrayList<>();

    @MockitoBean
    Orders orders;

    @MockitoBean
    Shops shops;

    @MockitoBean
    Slots slots;

    @MockitoBean
    EventBus bus;

    @MockitoBean
    ExpectedWaits waits;

    RequestSlice(MockMvc http, Orders orders, Shops shops, EventBus bus, ExpectedWaits waits) {
        this.http = http;
        this.orders = orders;
        this.shops = shops;
        this.bus = bus;
        this.waits = waits;
    }

    @BeforeEach
    void aShopAndABus() {
        given(waits.forecast(Given.DEMO)).willReturn(Given.forecast());
        given(shops.find(Given.DEMO)).willReturn(Optional.of(Given.shop()));
        willAnswer(call -> out.addAll(call.getArgument(0))).given(bus).publish(any());
    }

    void stored(OrderState state) {
        given(orders.find(Given.ORDER)).willReturn(Optional.of(Given.order(state, 2)));
    }

    static MockHttpServletRequestBuilder drink(String body) {
        return put("/api/shops/demo/orders/order-000001/drink")
                .contentType("application/json")
                .content(body);
    }

    static MockHttpServletRequestBuilder action(String body) {
        return post("/api/shops/demo/orders/order-000001/actions")
                .contentType("application/json")
                .content(body);
    }
}
