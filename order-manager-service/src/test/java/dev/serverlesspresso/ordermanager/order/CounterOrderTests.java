package dev.serverlesspresso.ordermanager.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.matchesPattern;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.serverlesspresso.kit.access.LinkCode;
import dev.serverlesspresso.kit.event.EventBus;
import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.access.Callers;
import dev.serverlesspresso.ordermanager.shop.Shop;
import dev.serverlesspresso.ordermanager.shop.Shops;
import dev.serverlesspresso.ordermanager.shop.ShowNames;
import dev.serverlesspresso.ordermanager.shop.Slots;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Staff take an order at the counter. */
class CounterOrderTests extends RequestSlice {

    private static final String KEY = "a-key-of-22-characters";
    private static final String FLAT_WHITE =
            "{\"drinkId\":\"flat-white\",\"options\":{\"milk\":\"oat\"},\"name\":\"Mika\"}";

    @Autowired
    CounterOrderTests(MockMvc http, Orders orders, Shops shops, EventBus bus, ExpectedWaits waits) {
        super(http, orders, shops, bus, waits);
    }

    @BeforeEach
    void aFreePlace() {
        given(orders.find(any())).willReturn(Optional.empty());
        given(slots.of(Given.DEMO)).willReturn(new Slots.Taken(19, 16, 20, 16));
    }

    @Test
    void orderGoesOutForAGuestWhoseIdIsThatOfTheOrder() throws Exception {
        http.perform(order(KEY, FLAT_WHITE).with(Callers.staff("demo:barista")))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.code").value(matchesPattern("[0-9A-HJKMNP-TV-Z]{16}")));

        assertThat(out).singleElement().isInstanceOfSatisfying(OrderRequested.class, requested -> {
            assertThat(requested.customerId()).isEqualTo(requested.orderId().value());
            assertThat(requested.drink().options()).containsEntry("milk", "oat");
            assertThat(requested.actor().role()).isEqualTo(Actor.Role.BARISTA);
            assertThat(requested.insteadOf()).isNull();
            assertThat(requested.guest()).as("a shop that asks for no names").isNull();
            assertThat(requested.businessDay()).hasToString("2026-11-02");
        });
    }

    @Test
    void codeLeadsToTheOrderAndIsNotOnTheBus() throws Exception {
        String answer = http.perform(order(KEY, FLAT_WHITE).with(Callers.staff("demo:manager")))
                .andReturn()
                .getResponse()
                .getContentAsString();

        String code = JsonMapper.shared().readTree(answer).path("code").asString();
        assertThat(out).singleElement().isInstanceOfSatisfying(OrderRequested.class, requested -> assertThat(
                        new LinkCode(code).idIn("demo"))
                .isEqualTo(requested.orderId().value()));
        assertThat(out).noneMatch(event -> event.toString().contains(code));
    }

    @Test
    void tabletSaysWhoUsesIt() throws Exception {
        http.perform(order(KEY, FLAT_WHITE).with(Callers.tablet("demo")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("The header Device-User must say who uses the tablet."));
        assertThat(out).isEmpty();

        http.perform(order(KEY, FLAT_WHITE).with(Callers.tablet("demo", "Mika")))
                .andExpect(status().isAccepted());
    }

    @Test
    void sameKeyOfTheSamePersonIsTheSameOrder() throws Exception {
        http.perform(order(KEY, FLAT_WHITE).with(Callers.staff("demo:barista"))).andExpect(status().isAccepted());
        http.perform(order(KEY, FLAT_WHITE).with(Callers.staff("demo:barista"))).andExpect(status().isAccepted());
        http.perform(order("another-key-of-22-chars", FLAT_WHITE).with(Callers.staff("demo:barista")))
                .andExpect(status().isAccepted());

        assertThat(out)
                .hasSize(3)
                .extracting(event -> ((OrderRequested) event).orderId())
                .satisfies(ids -> {
                    assertThat(ids.get(0)).isEqualTo(ids.get(1));
                    assertThat(ids.get(2)).isNotEqualTo(ids.get(0));
                });
    }

    @Test
    void orderThatIsThereAlreadyIsAnsweredOnceMoreEvenInAFullShop() throws Exception {
        given(orders.find(any())).willReturn(Optional.of(Given.order(OrderState.QUEUED, 2)));
        given(slots.of(Given.DEMO)).willReturn(new Slots.Taken(20, 0, 20, 16));

        http.perform(order(KEY, FLAT_WHITE).with(Callers.staff("demo:barista"))).andExpect(status().isAccepted());

        assertThat(out).isEmpty();
    }

    @Test
    void fullShopRefusesUnlessItsStaffMayGoOverTheCapacity() throws Exception {
        given(slots.of(Given.DEMO)).willReturn(new Slots.Taken(20, 0, 20, 16));
        http.perform(order(KEY, FLAT_WHITE).with(Callers.staff("demo:barista")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("AT_CAPACITY"));
        assertThat(out).isEmpty();

        Shop generous = Given.shopWith("staffMayExceedCapacity", true);
        given(shops.find(Given.DEMO)).willReturn(Optional.of(generous));
        http.perform(order(KEY, FLAT_WHITE).with(Callers.staff("demo:barista"))).andExpect(status().isAccepted());
        assertThat(out).hasSize(1);
    }

    @Test
    void closedShopRefuses() throws Exception {
        given(shops.find(Given.DEMO)).willReturn(Optional.of(Given.shopWith("open", false)));

        http.perform(order(KEY, FLAT_WHITE).with(Callers.staff("demo:manager")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("SHOP_CLOSED"));
    }

    @Test
    void nameGoesWithTheOrderWhereTheShopWantsNames() throws Exception {
        given(shops.find(Given.DEMO)).willReturn(Optional.of(Given.shopWith("showNames", "CARDS")));

        http.perform(order(KEY, FLAT_WHITE).with(Callers.staff("demo:barista"))).andExpect(status().isAccepted());

        assertThat(out).singleElement().isInstanceOfSatisfying(OrderRequested.class, requested -> assertThat(
                        requested.guest())
                .isEqualTo(new Guest("Mika", ShowNames.CARDS)));
    }

    @Test
    void nameThatCannotBeCalledOutIsRefused() throws Exception {
        given(shops.find(Given.DEMO)).willReturn(Optional.of(Given.shopWith("showNames", "DISPLAY")));

        http.perform(order(KEY, "{\"drinkId\":\"espresso\",\"name\":\"http://x.y\"}")
                        .with(Callers.staff("demo:barista")))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("INVALID_NAME"))
                .andExpect(jsonPath("$.field").value("name"));
        assertThat(out).isEmpty();
    }

    @Test
    void choiceIsCheckedAsThatOfACustomer() throws Exception {
        http.perform(order(KEY, "{\"drinkId\":\"mocha\"}").with(Callers.staff("demo:barista")))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("NOT_ON_THE_MENU"))
                .andExpect(jsonPath("$.field").value("drinkId"));
        http.perform(order(KEY, "{\"drinkId\":\"flat-white\",\"options\":{\"milk\":\"goat\"}}")
                        .with(Callers.staff("demo:barista")))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.field").value("options.milk"));
        assertThat(out).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "a key of 22 characters",
                "a-key-of-22-characters-and-of-many-more-characters-than-anybody-needs"
            })
    void keyThatCouldBeGuessedIsRefused(String key) throws Exception {
        http.perform(order(key, FLAT_WHITE).with(Callers.staff("demo:barista"))).andExpect(status().isBadRequest());
    }

    @Test
    void onlyWhoMakesDrinksHereTakesOrders() throws Exception {
        http.perform(order(KEY, FLAT_WHITE).with(Callers.staff("demo:display"))).andExpect(status().isForbidden());
        http.perform(order(KEY, FLAT_WHITE).with(Callers.staff("tokyo:manager")))
                .andExpect(status().isForbidden());
        http.perform(order(KEY, FLAT_WHITE).with(Callers.customer("demo"))).andExpect(status().isForbidden());
        http.perform(order(KEY, FLAT_WHITE)).andExpect(status().isUnauthorized());
        assertThat(out).isEmpty();
    }

    private static MockHttpServletRequestBuilder order(String key, String body) {
        return post("/api/shops/demo/orders")
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .content(body);
    }
}
