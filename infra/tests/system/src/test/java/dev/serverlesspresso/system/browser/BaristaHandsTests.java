package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.WebSocketRoute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Taking, undoing and sharing the work, by touch, by keys, and without live updates. */
@ExtendWith(InBrowser.class)
class BaristaHandsTests {
    @Test
    void doneIsUndoneBeforeTheCustomerIsCalled(Screens screens) {
        Barista barista = screens.barista("demo");
        Phone phone = screens.phone().choosing(screens.display("demo").readCode());
        int number = phone.order();
        barista.make(number);
        phone.shows("MAKING");

        barista.tap(number, "complete");
        barista.hasReady(number);
        assertThat(barista.card(number).getByTestId("held")).isVisible();
        barista.tap(number, "undo");
        barista.hasInHands(number);
        phone.shows("MAKING");

        barista.tap(number, "complete");
        phone.shows("COMPLETED");
        assertThat(barista.card(number).getByTestId("held")).hasCount(0);
    }

    @Test
    void whatIsHeldIsDoneThoughThePageIsLoadedAgain(Screens screens) {
        Barista barista = screens.barista("demo");
        Phone phone = screens.phone().choosing(screens.display("demo").readCode());
        int number = phone.order();
        barista.make(number);
        barista.isFree(number);

        barista.tap(number, "complete");
        assertThat(barista.card(number).getByTestId("held")).isVisible();
        barista.screen().watch().expect("409 POST /api/shops/demo/orders/[^/]+/actions");
        barista.screen().reload();

        phone.shows("COMPLETED");
        barista.hasReady(number);
        assertThat(barista.screen().at("notice")).hasCount(0);
    }

    @Test
    void cancellingIsUndoneToo(Screens screens) {
        Barista barista = screens.barista("demo");
        Phone phone = screens.phone().choosing(screens.display("demo").readCode());
        int number = phone.order();
        barista.hasToMake(number);

        barista.tap(number, "cancel");
        barista.tap(number, "reason-OUT_OF_INGREDIENT");
        barista.tap(number, "undo");
        barista.hasToMake(number);
        phone.shows("QUEUED");
        barista.cancel(number, "OUT_OF_INGREDIENT");
        phone.shows("CANCELLED");
    }

    @Test
    void twoTabletsNeverHaveTheSameCupInHand(Screens screens) {
        Barista aiko = screens.barista("demo");
        Barista manager = new Barista(tablet(screens, "tablet-2", Size.TABLET, "en-GB"));
        Phone phone = screens.phone().choosing(screens.display("demo").readCode());
        int number = phone.order();
        aiko.hasToMake(number);
        manager.hasToMake(number);

        aiko.tap(number, "make");
        manager.card(number)
                .getByTestId("make")
                .or(manager.card(number).getByTestId("complete"))
                .first()
                .waitFor();
        aiko.hasInHands(number);
        assertThat(manager.card(number)).hasAttribute("data-mine", "false");
        assertThat(manager.card(number)).containsText("Aiko is making it");
        Look.atCounter(manager.screen()).isGood("colleague");

        aiko.giveBack(number);
        manager.hasToMake(number);
        manager.make(number);
        assertThat(aiko.card(number)).hasAttribute("data-mine", "false");
        assertThat(aiko.card(number).getByTestId("complete")).hasCount(0);
        manager.complete(number);
        phone.shows("COMPLETED");
    }

    @Test
    void colleaguesDrinkIsTakenOverWithAWordToWhom(Screens screens) {
        Barista aiko = screens.barista("demo");
        Barista manager = new Barista(tablet(screens, "tablet-take-over", Size.TABLET, "en-GB"));
        Phone phone = screens.phone().choosing(screens.display("demo").readCode());
        int number = phone.order();
        aiko.make(number);

        manager.tap(number, "takeOver");
        manager.hasInHands(number);
        assertThat(aiko.card(number)).hasAttribute("data-mine", "false");
        assertThat(aiko.screen().at("notice")).hasAttribute("data-notice", "takenOver");
        Look.atCounter(aiko.screen()).isGood("taken-over");
        manager.complete(number);
        phone.shows("COMPLETED");
    }

    @Test
    void ordersAreMadeOverHttpWhileLiveUpdatesAreLost(Screens screens) {
        Screen screen = screens.visitor("tablet-lost", Size.TABLET, "en-GB");
        screen.page().routeWebSocket("**", WebSocketRoute::close);
        signIn(screen, screens);
        Barista barista = new Barista(screen);
        assertThat(screen.at("lost")).isVisible();
        Phone phone = screens.phone().choosing(screens.display("demo").readCode());
        int number = phone.order();

        screen.at("look-again").tap();
        barista.hasToMake(number);
        Look.atCounter(screen).isGood("connection-lost");
        barista.make(number);
        phone.shows("MAKING");
        barista.complete(number);
        phone.shows("COMPLETED");
    }

    @Test
    void drinkIsMadeByKeysAlone(Screens screens) {
        Screen screen = tablet(screens, "tablet-keys", Size.TABLET, "en-GB");
        Barista barista = new Barista(screen);
        Phone phone = screens.phone().choosing(screens.display("demo").readCode());
        int number = phone.order();
        barista.hasToMake(number);
        screen.page().locator("body").press("?");
        assertThat(screen.at("key-help")).isVisible();
        Look.atCounter(screen).isGood("keys");
        screen.page().keyboard().press("Escape");
        assertThat(screen.at("key-help")).hasCount(0);

        barista.card(number).focus();
        screen.page().keyboard().press("t");
        barista.hasInHands(number);
        assertThat(barista.card(number)).isFocused();
        barista.isFree(number);
        screen.page().keyboard().press("d");
        barista.hasReady(number);
        assertThat(barista.card(number)).isFocused();
        screen.page().keyboard().press("u");
        barista.hasInHands(number);
        screen.page().keyboard().press("d");
        screen.page().keyboard().press("n");
        phone.shows("COMPLETED");

        screen.page().locator("body").press("?");
        screen.at("letter-keys").uncheck();
        screen.at("close-help").click();
        screen.page().locator("body").press("?");
        assertThat(screen.at("key-help")).hasCount(0);
    }

    private static Screen tablet(Screens screens, String name, Size size, String locale) {
        Screen screen = screens.visitor(name, size, locale);
        signIn(screen, screens);
        screen.isLive();
        return screen;
    }

    private static void signIn(Screen screen, Screens screens) {
        screen.goTo(screens.url("/barista/demo"));
        new SignInPage(screen).signIn("demo-manager", screens.password("demo-manager"));
        Locator lanes = screen.page().locator(".lanes");
        lanes.waitFor();
    }
}
