package dev.serverlesspresso.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.system.Shop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A code with a single use. */
@ExtendWith(InBrowser.class)
class UsedUpCodeTests {
    @Test
    void codeIsGoneFromTheDisplayWithItsLastUse(Screens screens, Shop shop) {
        shop.change("{\"usesPerCode\":1}");
        shop.awaitUsesPerCode(1);
        Display display = screens.display(shop.id());
        display.hasUsesLeft(1);
        display.withFreshCode().screen().remember();
        String code = display.readCode();

        Phone first = screens.phone().choosing(code);
        display.isUsedUp();
        display.hasUsesLeft(0);
        Look.atWall(display.screen()).isGood("used-up");

        Phone second = screens.phone();
        second.screen().watch().expect("410 POST /api/shops/" + shop.id() + "/scans");
        second.open(code);
        second.wasTurnedDown("CODE_USED_UP");
        second.says("There will be a new code at");
        assertThat(second.screen().page().url()).isEqualTo(screens.url("/order/" + shop.id()));
        Look.atPhone(second.screen()).isGood("code-used-up");

        display.screen().hasStayed();
        first.cancel();
        shop.change("{\"usesPerCode\":7,\"codeWindowSeconds\":3599}");
        display.hasUsesInAll(7);
        assertThat(display.readCode()).isNotEqualTo(code);
    }
}
