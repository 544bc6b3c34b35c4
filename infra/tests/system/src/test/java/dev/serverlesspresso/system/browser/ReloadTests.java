package dev.serverlesspresso.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever loads a screen again finds what was there before. */
@ExtendWith(InBrowser.class)
class ReloadTests {
    @Test
    void phoneFindsItsOrderAgainInEachState(Screens screens) {
        Barista barista = screens.barista("demo");
        Phone phone = screens.phone().choosing(screens.display("demo").readCode());

        phone.reload();
        phone.shows("CHOOSING");

        int number = phone.order();
        phone.reload();
        phone.shows("QUEUED");
        phone.hasNumber(number);

        barista.make(number);
        phone.shows("MAKING");
        phone.reload();
        phone.shows("MAKING");
        phone.says("Aiko is on it");

        barista.complete(number);
        phone.shows("COMPLETED");
        phone.reload();
        phone.shows("COMPLETED");
        phone.hasNumber(number);
    }

    @Test
    void phoneFindsItsCancelledOrderAgain(Screens screens) {
        Phone phone = screens.phone().choosing(screens.display("demo").readCode());
        phone.cancel();

        phone.reload();

        phone.shows("CANCELLED");
        phone.says("You cancelled it.");
    }

    @Test
    void sameCodeOpenedAgainLeadsToTheSameOrder(Screens screens) {
        String code = screens.display("demo").withFreshCode().readCode();
        int uses = screens.display("demo").usesLeft();
        Phone phone = screens.phone().choosing(code);
        int number = phone.order();

        phone.open(code);

        phone.shows("QUEUED");
        phone.hasNumber(number);
        screens.display("demo").hasUsesLeft(uses - 1);
        phone.cancel();
    }

    @Test
    void staffScreensStaySignedInAndShowTheSame(Screens screens) {
        Barista barista = screens.barista("demo");
        Display display = screens.display("demo");
        Phone phone = screens.phone().choosing(display.readCode());
        int number = phone.order();
        barista.make(number);

        barista.screen().reload();
        display.screen().reload();

        barista.screen().isLive();
        display.screen().isLive();
        barista.hasInHands(number);
        display.prepares(number, "MAKING");
        assertThat(display.readCode()).contains("/order/demo?code=");
        barista.complete(number);
        display.hasReady(number);
        phone.shows("COMPLETED");
    }
}
