package dev.serverlesspresso.ordermanager.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.serverlesspresso.kit.event.EventBus;
import dev.serverlesspresso.kit.problem.Unavailable;
import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.access.Callers;
import dev.serverlesspresso.ordermanager.access.WebSlice;
import dev.serverlesspresso.ordermanager.shop.Shops;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Baristas and customers act on an order. */
class ActionRequestTests extends RequestSlice {

    private static final OrderId TOO_OFTEN = new OrderId("order-too-often");

    @Autowired
    ActionRequestTests(MockMvc http, Orders orders, Shops shops, EventBus bus, ExpectedWaits waits) {
        super(http, orders, shops, bus, waits);
    }

    @Test
    void baristaMakesAnOrder() throws Exception {
        stored(OrderState.QUEUED);
        http.perform(action("{\"action\":\"MAKE\",\"version\":2}").with(Callers.staff("demo:barista")))
                .andExpect(status().isAccepted());
        assertThat(out).singleElement().isInstanceOfSatisfying(ActionRequested.class, requested -> {
            assertThat(requested.actor()).isEqualTo(new Actor(Actor.Role.BARISTA, "staff-0001", "Aiko"));
            assertThat(requested.expectedVersion()).isEqualTo(2);
        });
    }

    @Test
    void whoeverUsesATabletActsAsABaristaUnderTheirFirstName() throws Exception {
        stored(OrderState.QUEUED);
        for (String user : List.of("Mika", "美香")) {
            http.perform(action("{\"action\":\"MAKE\",\"version\":2}").with(Callers.tablet("demo", user)))
                    .andExpect(status().isAccepted());
        }
        assertThat(out)
                .extracting(event -> ((ActionRequested) event).actor())
                .containsExactly(
                        new Actor(Actor.Role.BARISTA, "01JBM6S3K8ZQ4V7N2TXA9CTABL-b3804cf1", "Mika"),
                        new Actor(Actor.Role.BARISTA, "01JBM6S3K8ZQ4V7N2TXA9CTABL-cf4f2644", "美香"));
    }

    @Test
    void ofTwoPeopleAtOneTabletOnlyTheClaimantGoesOn() throws Exception {
        String mika = "01JBM6S3K8ZQ4V7N2TXA9CTABL-b3804cf1";
        given(orders.find(Given.ORDER)).willReturn(Optional.of(Given.order(OrderState.MAKING, 3, mika)));
        String complete = "{\"action\":\"COMPLETE\",\"version\":3}";

        http.perform(action(complete).with(Callers.tablet("demo", "Aiko")))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("NOT_YOURS"));
        http.perform(action("{\"action\":\"TAKE_OVER\",\"version\":3}").with(Callers.tablet("demo", "Aiko")))
                .andExpect(status().isAccepted());
        http.perform(action(complete).with(Callers.tablet("demo", "Mika"))).andExpect(status().isAccepted());
    }

    @Test
    void tabletSaysWhoUsesIt() throws Exception {
        stored(OrderState.QUEUED);
        String make = "{\"action\":\"MAKE\",\"version\":2}";

        http.perform(action(make).with(Callers.tablet("demo")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("MALFORMED"));
        http.perform(action(make).with(Callers.tablet("demo", "<b>")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("MALFORMED"));
        assertThat(out).isEmpty();
    }

    @Test
    void tabletIsOfOneShopAndNoManager() throws Exception {
        stored(OrderState.CHOOSING);

        http.perform(action("{\"action\":\"MAKE\",\"version\":2}").with(Callers.tablet("tokyo", "Mika")))
                .andExpect(status().isForbidden());
        http.perform(action("{\"action\":\"CANCEL\",\"version\":2}").with(Callers.tablet("demo", "Mika")))
                .andExpect(status().isForbidden());
        assertThat(out).isEmpty();
    }

    @Test
    void removedTabletIsRefusedBeforeItsTokenEnds() throws Exception {
        stored(OrderState.QUEUED);

        http.perform(action("{\"action\":\"MAKE\",\"version\":2}")
                        .header("Device-User", "Mika")
                        .with(Callers.device("demo", WebSlice.REMOVED, "tablet")))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", "Bearer"));
        assertThat(out).isEmpty();
    }

    @Test
    void managerActsAsManagerAndCancelsWithAReason() throws Exception {
        stored(OrderState.QUEUED);
        http.perform(action("{\"action\":\"CANCEL\",\"version\":2}")
                        .with(Callers.staff("demo:manager", "demo:barista")))
                .andExpect(status().isAccepted());
        assertThat(out).singleElement().isInstanceOfSatisfying(ActionRequested.class, requested -> {
            assertThat(requested.actor().role()).isEqualTo(Actor.Role.MANAGER);
            assertThat(requested.reason()).isEqualTo(CancelReason.OTHER);
        });
    }

    @Test
    void lostRaceThatCanBeSeenIsAConflict() throws Exception {
        stored(OrderState.MAKING);
        http.perform(action("{\"action\":\"MAKE\",\"version\":2}").with(Callers.staff("demo:barista")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("WRONG_STATE"))
                .andExpect(jsonPath("$.order.customerId").doesNotExist());
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4, 999_999_999_999L})
    void versionAheadIsRefusedAtOnceAndSaysNothingOnTheBus(long version) throws Exception {
        stored(OrderState.QUEUED);
        given(orders.findAtLeast(Given.ORDER, 3)).willReturn(Optional.of(Given.order(OrderState.QUEUED, 2)));
        String body = "{\"action\":\"CANCEL\",\"version\":" + version + "}";
        for (RequestPostProcessor caller : List.of(Callers.customer("demo"), Callers.staff("demo:manager"))) {
            http.perform(action(body).with(caller))
                    .andExpect(status().isConflict())
                    .andExpect(jsonPath("$.code").value("OUT_OF_DATE"))
                    .andExpect(jsonPath("$.state").value("QUEUED"))
                    .andExpect(jsonPath("$.order.version").value(2));
        }
        assertThat(out).isEmpty();
    }

    /** MAKE was answered with 202 and is being stored while COMPLETE comes. */
    @Test
    void stepThatIsJustBeingStoredIsFound() throws Exception {
        stored(OrderState.QUEUED);
        given(orders.findAtLeast(Given.ORDER, 3))
                .willReturn(Optional.of(Given.order(OrderState.MAKING, 3, "staff-0001")));
        http.perform(action("{\"action\":\"COMPLETE\",\"version\":3}").with(Callers.staff("demo:barista")))
                .andExpect(status().isAccepted());
        assertThat(out).singleElement().isInstanceOf(ActionRequested.class);
    }

    @Test
    void readyDrinkIsHandedOutByStaffAndByItsCustomer() throws Exception {
        stored(OrderState.COMPLETED);
        String collect = "{\"action\":\"COLLECT\",\"version\":2}";
        http.perform(action(collect).with(Callers.staff("demo:barista"))).andExpect(status().isAccepted());
        http.perform(action(collect).with(Callers.customer("demo"))).andExpect(status().isAccepted());
        http.perform(action(collect).with(Callers.staff("demo:display"))).andExpect(status().isForbidden());
        assertThat(out).hasSize(2).allSatisfy(event -> assertThat(event)
                .isInstanceOfSatisfying(ActionRequested.class, requested -> assertThat(requested.action())
                        .isEqualTo(Action.COLLECT)));
    }

    @Test
    void whatWasHandedOutLongAgoIsNotCalledBack() throws Exception {
        Order collected = Given.collected(3, "BARISTA");
        Order longAgo = new Order(
                collected.orderId(),
                collected.shopId(),
                collected.customerId(),
                3,
                collected.state(),
                collected.admitted(),
                collected.queued(),
                collected.claim(),
                collected.end(),
                Optional.of(new Order.Collection(Given.NINE.minusSeconds(61), new OrderActor("BARISTA", null, null))));
        given(orders.find(Given.ORDER)).willReturn(Optional.of(longAgo));
        http.perform(action("{\"action\":\"RECALL\",\"version\":3}").with(Callers.staff("demo:barista")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("TOO_LATE"))
                .andExpect(jsonPath("$.order.collectedBy.role").value("BARISTA"));
        assertThat(out).isEmpty();
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeAgain() throws Exception {
        given(orders.find(TOO_OFTEN)).willReturn(Optional.of(Given.order(OrderState.CHOOSING, 2)));
        for (int i = 0; i < 12; i++) {
            http.perform(cancelTooOften().with(Callers.customer("demo"))).andExpect(status().isAccepted());
        }
        http.perform(cancelTooOften().with(Callers.customer("demo")))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", "2"))
                .andExpect(header().string("Content-Type", "application/problem+json"))
                .andExpect(jsonPath("$.type").value("/problems/too-many-actions"))
                .andExpect(jsonPath("$.code").value("TOO_MANY_ACTIONS"));
        http.perform(put("/api/shops/demo/orders/" + TOO_OFTEN + "/drink")
                        .contentType("application/json")
                        .content("{\"drinkId\":\"espresso\"}")
                        .with(Callers.customer("demo")))
                .andExpect(status().isTooManyRequests());
        assertThat(out).hasSize(12);
        http.perform(cancelTooOften().with(Callers.staff("demo:manager"))).andExpect(status().isAccepted());
    }

    @Test
    void actionsAreForTheCustomerAndBaristasOnly() throws Exception {
        stored(OrderState.QUEUED);
        String make = "{\"action\":\"MAKE\",\"version\":2}";
        http.perform(action(make)).andExpect(status().isUnauthorized());
        http.perform(action(make).with(Callers.customer("demo"))).andExpect(status().isForbidden());
        http.perform(action(make).with(Callers.staff("demo:display"))).andExpect(status().isForbidden());
        http.perform(action(make).with(Callers.staff("tokyo:manager"))).andExpect(status().isForbidden());
        assertThat(out).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"action\":\"MAKE\"}",
                "{\"action\":\"DRINK\",\"version\":1}",
                "{\"action\":\"MAKE\",\"version\":0}",
                "{\"action\":\"CANCEL\",\"version\":1,\"reason\":\"BORED\"}",
                "{\"action\":\"MAKE\",\"version\":1,\"x\":1}"
            })
    void actionOfAnotherShapeIsMalformed(String body) throws Exception {
        stored(OrderState.QUEUED);
        http.perform(action(body).with(Callers.staff("demo:barista")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("MALFORMED"));
    }

    @Test
    void busThatIsAwayMeansLater() throws Exception {
        stored(OrderState.QUEUED);
        willThrow(new Unavailable("away")).given(bus).publish(any());
        http.perform(action("{\"action\":\"MAKE\",\"version\":2}").with(Callers.staff("demo:barista")))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "2"));
    }

    private static MockHttpServletRequestBuilder cancelTooOften() {
        return post("/api/shops/demo/orders/" + TOO_OFTEN + "/actions")
                .contentType("application/json")
                .content("{\"action\":\"CANCEL\",\"version\":2}");
    }
}
