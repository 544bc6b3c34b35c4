package dev.serverlesspresso.ordermanager.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.serverlesspresso.kit.event.EventBus;
import dev.serverlesspresso.kit.problem.Unavailable;
import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.access.Callers;
import dev.serverlesspresso.ordermanager.shop.Shops;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A customer chooses a drink. */
class DrinkRequestTests extends RequestSlice {

    @Autowired
    DrinkRequestTests(MockMvc http, Orders orders, Shops shops, EventBus bus, ExpectedWaits waits) {
        super(http, orders, shops, bus, waits);
    }

    @Test
    void chosenDrinkGoesOutWithNamesDefaultsAndBusinessDay() throws Exception {
        stored(OrderState.CHOOSING);
        http.perform(drink("{\"drinkId\":\"flat-white\"}").with(Callers.customer("demo")))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.requestId").isNotEmpty());
        assertThat(out).singleElement().isInstanceOfSatisfying(DrinkChosen.class, chosen -> {
            assertThat(chosen.drink().options()).containsEntry("milk", "regular");
            assertThat(chosen.businessDay()).hasToString("2026-11-02");
            assertThat(chosen.customerId()).isEqualTo("customer-0001");
            assertThat(chosen.expectedWait()).isEqualTo(Given.forecast().next());
        });
    }

    /** At 9 in the morning of London it is still yesterday on Pago Pago. */
    @Test
    void businessDayIsThatOfTheShopsZone() throws Exception {
        given(shops.find(Given.DEMO)).willReturn(Optional.of(Given.shopIn("Pacific/Pago_Pago")));
        stored(OrderState.CHOOSING);
        http.perform(drink("{\"drinkId\":\"espresso\"}").with(Callers.customer("demo")))
                .andExpect(status().isAccepted());
        assertThat(out).singleElement().isInstanceOfSatisfying(DrinkChosen.class, chosen -> assertThat(
                        chosen.businessDay())
                .hasToString("2026-11-01"));
    }

    @Test
    void optionThatIsNotOfferedIsShownShort() throws Exception {
        stored(OrderState.CHOOSING);
        http.perform(drink("{\"drinkId\":\"espresso\",\"options\":{\"\\u0007" + "x".repeat(5_000) + "\":\"y\"}}")
                        .with(Callers.customer("demo")))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.field").value("options.?" + "x".repeat(39) + "…"));
    }

    @Test
    void drinkGoesOutEvenIfNobodyKnowsHowLongItWillTake() throws Exception {
        given(waits.forecast(Given.DEMO)).willThrow(new Unavailable("AWS is busy"));
        stored(OrderState.CHOOSING);
        http.perform(drink("{\"drinkId\":\"espresso\"}").with(Callers.customer("demo")))
                .andExpect(status().isAccepted());
        assertThat(out).singleElement().isInstanceOfSatisfying(DrinkChosen.class, chosen -> assertThat(
                        chosen.expectedWait())
                .isNull());
    }

    @Test
    void drinkThatIsNotOnTheMenuNamesItsField() throws Exception {
        stored(OrderState.CHOOSING);
        http.perform(drink("{\"drinkId\":\"tea\"}").with(Callers.customer("demo")))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("NOT_ON_THE_MENU"))
                .andExpect(jsonPath("$.field").value("drinkId"));
        assertThat(out).isEmpty();
    }

    @Test
    void drinkInAnotherStateIsAConflictWithTheOrder() throws Exception {
        stored(OrderState.QUEUED);
        http.perform(drink("{\"drinkId\":\"espresso\"}").with(Callers.customer("demo")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.state").value("QUEUED"))
                .andExpect(jsonPath("$.order.orderId").value("order-000001"));
    }

    @Test
    void drinkForAnothersOrderOrByStaffIsForbidden() throws Exception {
        stored(OrderState.CHOOSING);
        http.perform(drink("{\"drinkId\":\"espresso\"}").with(Callers.customer("demo", "customer-0002")))
                .andExpect(status().isForbidden());
        http.perform(drink("{\"drinkId\":\"espresso\"}").with(Callers.staff("demo:manager")))
                .andExpect(status().isForbidden());
        http.perform(drink("{\"drinkId\":\"espresso\"}").with(Callers.customer("tokyo")))
                .andExpect(status().isForbidden());
        http.perform(drink("{\"drinkId\":\"espresso\"}")).andExpect(status().isUnauthorized());
    }
}
