package dev.serverlesspresso.ordermanager.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.serverlesspresso.kit.event.EventBus;
import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.access.Callers;
import dev.serverlesspresso.ordermanager.shop.Shop;
import dev.serverlesspresso.ordermanager.shop.Shops;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An order that has ended is asked for once more. */
class RemakeRequestTests extends RequestSlice {

    @Autowired
    RemakeRequestTests(MockMvc http, Orders orders, Shops shops, EventBus bus, ExpectedWaits waits) {
        super(http, orders, shops, bus, waits);
    }

    @Test
    void whatWasNotMadeIsAskedForOnceMoreAsAnOrderWithItsDrink() throws Exception {
        stored(OrderState.EXPIRED);
        http.perform(action("{\"action\":\"REMAKE\",\"version\":2}").with(Callers.customer("demo")))
                .andExpect(status().isAccepted());
        assertThat(out).singleElement().isInstanceOfSatisfying(OrderRequested.class, requested -> {
            assertThat(requested.insteadOf()).isEqualTo(Given.ORDER);
            assertThat(requested.expectedVersion()).isEqualTo(2);
            assertThat(requested.orderId()).isNotEqualTo(Given.ORDER);
            assertThat(requested.drink().id()).isEqualTo("flat-white");
            assertThat(requested.businessDay()).isEqualTo("2026-11-02");
            assertThat(requested.actor().role()).isEqualTo(Actor.Role.CUSTOMER);
        });
    }

    @Test
    void guestAsksOnceMoreOnlyWhereItCouldBeOrderedAndStaffUntilTheShopIsClosedForGood() throws Exception {
        OrderId notMade = new OrderId("order-not-made");
        given(orders.find(notMade)).willReturn(Optional.of(Given.order(OrderState.EXPIRED, 2)));
        given(shops.find(Given.DEMO)).willReturn(Optional.of(Given.shopWith("open", false)));
        http.perform(remake(notMade).with(Callers.customer("demo")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("SHOP_CLOSED"));
        given(shops.find(Given.DEMO)).willReturn(Optional.of(soldOut()));
        http.perform(remake(notMade).with(Callers.customer("demo")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("NOT_ON_THE_MENU"));
        given(shops.find(Given.DEMO)).willReturn(Optional.of(archived()));
        http.perform(remake(notMade).with(Callers.staff("demo:manager")))
                .andExpect(status().isGone())
                .andExpect(jsonPath("$.code").value("SHOP_ARCHIVED"));
        assertThat(out).isEmpty();

        for (Shop shop : List.of(Given.shopWith("open", false), soldOut())) {
            given(shops.find(Given.DEMO)).willReturn(Optional.of(shop));
            http.perform(remake(notMade).with(Callers.staff("demo:barista"))).andExpect(status().isAccepted());
        }
        assertThat(out).hasSize(2).allMatch(OrderRequested.class::isInstance);
    }

    @Test
    void customerDoesNotAskOnceMoreForWhatWasMade() throws Exception {
        OrderId made = new OrderId("order-made");
        given(orders.find(made)).willReturn(Optional.of(Given.order(OrderState.COMPLETED, 2)));
        http.perform(remake(made).with(Callers.customer("demo"))).andExpect(status().isConflict());
        http.perform(remake(made).with(Callers.staff("demo:barista"))).andExpect(status().isAccepted());
        assertThat(out).singleElement().isInstanceOf(OrderRequested.class);
    }

    private static MockHttpServletRequestBuilder remake(OrderId order) {
        return post("/api/shops/demo/orders/" + order + "/actions")
                .contentType("application/json")
                .content("{\"action\":\"REMAKE\",\"version\":2}");
    }

    private static Shop soldOut() {
        ObjectNode fields = fields();
        fields.path("menu").forEach(drink -> ((ObjectNode) drink).put("available", false));
        return JsonMapper.shared().treeToValue(fields, Shop.class);
    }

    private static Shop archived() {
        return JsonMapper.shared().treeToValue(fields().put("open", false).put("archived", true), Shop.class);
    }

    private static ObjectNode fields() {
        return JsonMapper.shared().valueToTree(Given.shop());
    }
}
