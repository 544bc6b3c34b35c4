package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.serverlesspresso.system.Shop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The deadline takes no drink silently: what was not made stays in sight, and is made after all with one tap. */
@ExtendWith(InBrowser.class)
class NotMadeTests {
    private static final String HASTY = "{\"makeWithinSeconds\":4,\"finishWithinSeconds\":1}";
    private static final String USUAL = "{\"makeWithinSeconds\":900,\"finishWithinSeconds\":300}";

    @Test
    void baristaMakesItAnywayAndThePhoneFollows(Screens screens, Shop shop) {
        Barista barista = screens.barista(shop.id());
        Phone phone = screens.phone();
        int number = notMade(phone, barista, screens, shop);
        phone.says("We are sorry");
        Look.atPhone(phone.screen()).isGood("not-made");
        Look.atCounter(barista.screen()).isGood("not-made");

        barista.tap(number, "makeAnyway");
        phone.shows("QUEUED");
        phone.says("before all others");
        int again = phone.number();
        barista.hasNo(number);
        barista.hasToMake(again);
        assertThat(barista.card(again)).containsText("After all");
        Look.atCounter(barista.screen()).isGood("made-anyway");
        phone.screen().reload();
        phone.hasNumber(again);
        barista.make(again);
        phone.shows("MAKING");
        barista.complete(again);
        phone.shows("COMPLETED");
        barista.handOut(again);
    }

    @Test
    void guestOrdersTheSameAgainAheadOfTheLine(Screens screens, Shop shop) {
        Barista barista = screens.barista(shop.id());
        Phone phone = screens.phone();
        int number = notMade(phone, barista, screens, shop);
        int behind = shop.scan().queued().path("number").asInt();
        barista.hasToMake(behind);

        phone.screen().at("order-again").tap();
        phone.shows("QUEUED");
        int again = phone.number();
        barista.hasNo(number);
        barista.hasToMake(again);
        assertThat(barista.screen()
                        .page()
                        .locator("[data-lane=toMake] [data-order]")
                        .first())
                .hasAttribute("data-testid", "order-card-" + again);
        phone.says("You are next");
    }

    @Test
    void finishedDrinkIsMadeAgain(Screens screens) {
        Barista barista = screens.barista("tokyo");
        Phone phone = screens.phone().choosing(screens.display("tokyo").readCode());
        int number = phone.order();
        barista.make(number);
        barista.complete(number);
        phone.shows("COMPLETED");

        barista.tap(number, "remake");
        barista.tap(number, "undo");
        barista.hasReady(number);
        barista.tap(number, "remake");
        barista.tap(number, "now");
        barista.hasNo(number);
        phone.shows("QUEUED");
        int again = phone.number();
        barista.hasToMake(again);
        screens.display("tokyo").prepares(again, "QUEUED");
        screens.display("tokyo").doesNotShow(number);
        barista.cancel(again, "OTHER");
    }

    /** Ordered in a shop that is too hasty to make it, and again in one with time. */
    private static int notMade(Phone phone, Barista barista, Screens screens, Shop shop) {
        shop.change(HASTY);
        phone.choosing(screens.display(shop.id()).readCode());
        phone.choose("flat-white", "option-milk-oat");
        phone.shows("EXPIRED");
        shop.change(USUAL);
        int number =
                Integer.parseInt(phone.screen().at("order-number").innerText().strip());
        assertThat(barista.card(number)).containsText("Not made in time");
        return number;
    }
}
