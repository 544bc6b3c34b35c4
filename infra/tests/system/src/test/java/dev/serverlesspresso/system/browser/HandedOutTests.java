package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.serverlesspresso.system.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A ready drink leaves the counter: by the barista's hand, by the guest's word, or since nobody came. */
@ExtendWith(InBrowser.class)
class HandedOutTests {

    @Test
    void readyDrinkIsHandedOutWithOneTapAndCalledBack(Screens screens) {
        Barista barista = screens.barista("demo");
        Display display = screens.display("demo");
        Phone phone = screens.phone().choosing(display.readCode());
        int number = ready(phone, barista);
        display.hasReady(number);

        barista.handOut(number);
        phone.shows("COLLECTED");
        phone.says("Enjoy your Flat White");
        assertThat(phone.screen().at("call-back")).hasCount(0);
        display.doesNotShow(number);

        barista.callBack(number);
        phone.shows("COMPLETED");
        display.hasReady(number);
        barista.handOut(number);
        phone.shows("COLLECTED");
        barista.screen().reload();
        barista.screen().isLive();
        barista.hasNo(number);
        assertThat(barista.screen().at("recall-" + number)).isVisible();
    }

    @Test
    void guestSaysToHaveItAndTakesThatBack(Screens screens) {
        Barista barista = screens.barista("demo");
        Display display = screens.display("demo");
        Phone phone = screens.phone().choosing(display.readCode());
        int number = ready(phone, barista);

        phone.screen().at("collected").tap();
        phone.shows("COLLECTED");
        barista.hasNo(number);
        display.doesNotShow(number);

        phone.screen().at("call-back").tap();
        phone.shows("COMPLETED");
        barista.hasReady(number);
        display.hasReady(number);

        phone.screen().at("collected").tap();
        phone.shows("COLLECTED");
        phone.screen().at("show-journey").tap();
        assertThat(phone.screen().at("journey")).containsText("It was not handed out after all");
        barista.screen().at("open-figures").tap();
        assertThat(barista.screen().at("figure-untilCollected")).isVisible();
        assertThat(barista.screen().at("figure-notCollected")).isVisible();
        Look.atCounter(barista.screen()).isGood("figures-handed-out");
        barista.screen().at("open-figures").tap();
    }

    @Test
    void whatNobodyCollectsLeavesTheBoardAndTheDisplay(Screens screens, Shop shop) {
        shop.change("{\"readyForSeconds\":120}");
        Barista barista = new Barista(signedIn(screens, Size.TABLET, "/barista/" + shop.id(), shop.id() + "-barista"));
        Display display = new Display(
                signedIn(screens, Size.OVERHEAD, "/display/" + shop.id() + "?sign-in", shop.id() + "-display"));
        int number = ready(screens.phone().choosing(display.readCode()), barista);
        display.hasReady(number);

        Date later = Date.from(Instant.now().plus(Duration.ofSeconds(130)));
        barista.screen().page().clock().setFixedTime(later);
        barista.hasNo(number);
        display.screen().page().clock().setFixedTime(later);
        display.shows(shop.scan().queued().path("number").asInt());
        display.doesNotShow(number);
    }

    /** A window of its own, whose clock can be moved. */
    private static Screen signedIn(Screens screens, Size size, String path, String username) {
        Screen screen = screens.visitor("later-" + username, size, "en-GB");
        screen.goTo(screens.url(path));
        new SignInPage(screen).signIn(username, screens.password(username));
        screen.isLive();
        return screen;
    }

    private static int ready(Phone phone, Barista barista) {
        int number = phone.order();
        barista.make(number);
        barista.complete(number);
        phone.shows("COMPLETED");
        return number;
    }
}
