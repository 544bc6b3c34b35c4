package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One drink from the code on the display to the hand, as all three screens show it. */
@ExtendWith(InBrowser.class)
class OrderOnScreensTests {
    @Test
    void codeReadFromThePixelsLeadsToDrinkThatAllScreensFollow(Screens screens) {
        Barista barista = screens.barista("demo");
        Display display = screens.display("demo").withFreshCode();
        barista.screen().remember();
        display.screen().remember();
        int uses = display.usesLeft();
        display.screen().picture("display-code");

        String code = display.readCode();
        assertThat(code).startsWith(screens.url("/order/demo?code="));
        Phone phone = screens.phone().choosing(code);
        phone.screen().remember();
        assertThat(phone.screen().page().url()).isEqualTo(screens.url("/order/demo"));
        display.hasUsesLeft(uses - 1);
        phone.screen().picture("phone-choosing");

        phone.screen().at("menu-item-flat-white").tap();
        phone.screen().picture("phone-choosing-milk");
        int number = phone.order();
        display.prepares(number, "QUEUED");
        barista.hasToMake(number);
        assertThat(barista.card(number)).containsText("Flat White");
        assertThat(barista.card(number)).containsText("Oat");
        Pictures.of("queued", phone, barista, display);

        barista.make(number);
        phone.shows("MAKING");
        phone.says("Aiko is on it");
        phone.cannotCancel();
        display.prepares(number, "MAKING");
        Pictures.of("making", phone, barista, display);

        barista.complete(number);
        phone.shows("COMPLETED");
        phone.hasNumber(number);
        display.hasReady(number);
        display.hasUsesLeft(uses - 1);
        Pictures.of("ready", phone, barista, display);

        phone.screen().hasStayed();
        barista.screen().hasStayed();
        display.screen().hasStayed();
    }

    @Test
    void baristaGivesDrinkBackAndTakesItAgain(Screens screens) {
        Barista barista = screens.barista("demo");
        Display display = screens.display("demo");
        Phone phone = screens.phone().choosing(display.readCode());
        int number = phone.order();
        barista.make(number);
        phone.shows("MAKING");

        barista.giveBack(number);
        phone.shows("QUEUED");
        phone.hasNumber(number);
        display.prepares(number, "QUEUED");

        barista.make(number);
        phone.shows("MAKING");
        display.prepares(number, "MAKING");
        barista.complete(number);
        phone.shows("COMPLETED");
        display.hasReady(number);
    }
}
