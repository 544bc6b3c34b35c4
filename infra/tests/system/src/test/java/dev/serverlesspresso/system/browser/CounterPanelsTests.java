package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a barista opens above the lanes, and what becomes of it on a phone. */
@ExtendWith(InBrowser.class)
class CounterPanelsTests {
    @Test
    void drinkIsSoldOutInTwoTapsAndBackInOne(Screens screens) {
        Barista barista = screens.barista("demo");
        Phone phone = screens.phone().choosing(screens.display("demo").readCode());
        Locator onPhone = phone.screen().at("menu-item-cappuccino");
        assertThat(onPhone).isEnabled();

        barista.screen().at("panel-menu").tap();
        barista.screen().at("offer-cappuccino").tap();
        assertThat(onPhone).isDisabled();
        Look.atCounter(barista.screen()).isGood("menu");
        Look.atPhone(phone.screen()).isGood("sold-out");

        barista.screen().at("offer-cappuccino").tap();
        assertThat(onPhone).isEnabled();
        barista.screen().at("panel-menu").tap();
        phone.cancel();
    }

    @Test
    void madeDrinkCountsInTheDaysFiguresAndTellsItsJourney(Screens screens) {
        Barista barista = screens.barista("demo");
        Phone phone = screens.phone().choosing(screens.display("demo").readCode());
        int number = phone.order();
        barista.make(number);
        barista.complete(number);
        phone.shows("COMPLETED");

        phone.screen().at("show-journey").tap();
        assertThat(phone.screen().at("journey")).containsText("Aiko began to make it");
        Look.atPhone(phone.screen()).isGood("ready-journey");

        barista.screen().at("open-figures").tap();
        assertThat(barista.screen().at("figure-completed")).not().hasText("0");
        assertThat(barista.screen().at("figures")).containsText("Flat White");
        Look.atCounter(barista.screen()).isGood("figures");
        barista.screen().at("day-before").tap();
        assertThat(barista.screen().at("no-orders")).isVisible();
        Look.atCounter(barista.screen()).isGood("figures-none");
        barista.screen().at("day-after").tap();
        assertThat(barista.screen().at("figure-completed")).not().hasText("0");
        barista.screen().at("open-figures").tap();
    }
}
