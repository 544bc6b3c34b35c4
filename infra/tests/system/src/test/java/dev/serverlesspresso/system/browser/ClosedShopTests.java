package dev.serverlesspresso.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.system.Shop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the screens say when the barista closes the shop while people are ordering. */
@ExtendWith(InBrowser.class)
class ClosedShopTests {
    @Test
    void closedShopStillServesWhoIsInAndTurnsAwayWhoComes(Screens screens, Shop shop) {
        Barista barista = screens.barista(shop.id());
        Display display = screens.display(shop.id()).withFreshCode();
        display.screen().remember();
        int uses = display.usesLeft();
        String code = display.readCode();
        Phone inside = screens.phone().choosing(code);
        inside.screen().remember();

        barista.closeShop();
        display.isClosed();
        inside.says("The shop has just closed for new guests. Your order still counts.");
        Pictures.of("closed", inside, barista, display);

        Phone outside = screens.phone();
        outside.screen().watch().expect("409 POST /api/shops/" + shop.id() + "/scans");
        outside.open(code);
        outside.wasTurnedDown("SHOP_CLOSED");
        outside.says("The shop is closed");
        outside.says("You can try again when it opens.");
        Look.atPhone(outside.screen()).isGood("rejected-closed");
        Look.atPhone(inside.screen()).isGood("choosing-while-closed");
        Look.atCounter(barista.screen()).isGood("closed");

        int number = inside.order();
        barista.hasToMake(number);
        display.prepares(number, "QUEUED");
        display.isClosed();

        barista.openShop();
        assertThat(display.readCode()).isEqualTo(code);
        display.hasUsesLeft(uses - 1);
        outside.tryAgain();
        outside.shows("CHOOSING");
        display.hasUsesLeft(uses - 2);

        inside.cancel();
        outside.cancel();
        inside.screen().hasStayed();
        display.screen().hasStayed();
    }

    @Test
    void phoneWithoutCodeIsToldThatTheShopIsClosed(Screens screens, Shop shop) {
        Barista barista = screens.barista(shop.id());
        barista.closeShop();

        Phone phone = screens.phone();
        phone.open(screens.url("/order/" + shop.id()));

        phone.says("The shop is closed");
        barista.openShop();
        phone.screen().reload();
        phone.says("Scan the code");
    }
}
