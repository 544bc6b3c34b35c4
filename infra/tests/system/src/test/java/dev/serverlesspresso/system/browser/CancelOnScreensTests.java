package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.serverlesspresso.system.Shop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Orders that are called off, by either side of the counter. */
@ExtendWith(InBrowser.class)
class CancelOnScreensTests {
    @Test
    void customerCancelsWhileChoosing(Screens screens) {
        Phone phone = screens.phone().choosing(screens.display("demo").readCode());

        phone.screen().at("cancel-order").tap();
        phone.screen().at("keep-order").tap();
        phone.shows("CHOOSING");
        phone.cancel();

        phone.says("You cancelled it. No drink will be made.");
        phone.cannotCancel();
    }

    @Test
    void customerCancelsInTheQueueAndEveryScreenForgetsTheNumber(Screens screens) {
        Display display = screens.display("demo");
        Barista barista = screens.barista("demo");
        Phone phone = screens.phone().choosing(display.readCode());
        int number = phone.order();
        display.prepares(number, "QUEUED");
        barista.hasToMake(number);

        phone.cancel();

        phone.says("You cancelled it. No drink will be made.");
        display.doesNotShow(number);
        barista.hasNo(number);
    }

    @Test
    void baristaCancelsWithReasonThatThePhoneExplainsAndMarksTheDrinkAsSoldOut(Screens screens, Shop shop) {
        Display display = screens.display(shop.id());
        Barista barista = screens.barista(shop.id());
        Phone phone = screens.phone().choosing(display.readCode());
        int number = phone.order();
        display.prepares(number, "QUEUED");

        barista.tap(number, "cancel");
        Look.atCounter(barista.screen()).isGood("cancel-reasons");
        barista.tap(number, "keep");
        barista.hasToMake(number);
        barista.cancel(number, "OUT_OF_INGREDIENT");

        phone.shows("CANCELLED");
        phone.says("we have run out of something it needs");
        display.doesNotShow(number);
        Look.atPhone(phone.screen()).isGood("cancelled-by-barista");

        Look.atCounter(barista.screen()).isGood("maybe-sold-out");
        barista.screen().at("sold-out-flat-white").tap();
        assertThat(barista.screen().at("sold-out-flat-white")).hasCount(0);
        Phone next = screens.phone().choosing(display.readCode());
        assertThat(next.screen().at("menu-item-flat-white")).isDisabled();
    }

    @Test
    void baristaCancelsWhatIsBeingMade(Screens screens) {
        Display display = screens.display("demo");
        Barista barista = screens.barista("demo");
        Phone phone = screens.phone().choosing(display.readCode());
        int number = phone.order();
        barista.make(number);
        display.prepares(number, "MAKING");

        barista.cancel(number, "MISTAKE");

        phone.shows("CANCELLED");
        phone.says("It was entered by mistake.");
        display.doesNotShow(number);
    }
}
