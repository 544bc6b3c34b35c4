package dev.serverlesspresso.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.system.Counter;
import dev.serverlesspresso.system.ShopSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A code with a single use, in a shop of its own so that nobody else needs it. */
@ExtendWith(InBrowser.class)
class UsedUpCodeTests {
    /** Windows of an odd length, so that this code is none that another test has scanned. */
    private static final String ONE_USE = "{\"usesPerCode\":1,\"codeWindowSeconds\":3599}";

    private int usesBefore;
    private int secondsBefore;

    @BeforeEach
    void allowOneUse(Counter counter) {
        JsonNode shop = counter.api().get("/api/shops/tokyo").expect(200).body();
        usesBefore = shop.path("usesPerCode").asInt();
        secondsBefore = shop.path("codeWindowSeconds").asInt();
        ShopSettings.of(counter, "tokyo").change(ONE_USE);
        ShopSettings.of(counter, "tokyo").awaitUsesPerCode(1);
    }

    @AfterEach
    void allowAsManyAsBefore(Counter counter) {
        ShopSettings.of(counter, "tokyo")
                .change("{\"usesPerCode\":" + usesBefore + ",\"codeWindowSeconds\":" + secondsBefore + "}");
        ShopSettings.of(counter, "tokyo").awaitUsesPerCode(usesBefore);
    }

    @Test
    void codeIsGoneFromTheDisplayWithItsLastUse(Screens screens, Counter counter) {
        Display display = screens.display("tokyo");
        display.hasUsesLeft(1);
        display.withFreshCode().screen().remember();
        String code = display.readCode();

        Phone first = screens.phone().choosing(code);
        display.isUsedUp();
        display.hasUsesLeft(0);
        Look.atWall(display.screen()).isGood("used-up");

        Phone second = screens.phone();
        second.screen().watch().expect("410 POST /api/shops/tokyo/scans");
        second.open(code);
        second.wasTurnedDown("CODE_USED_UP");
        second.says("There will be a new code at");
        assertThat(second.screen().page().url()).isEqualTo(screens.url("/order/tokyo"));
        Look.atPhone(second.screen()).isGood("code-used-up");

        display.screen().hasStayed();
        first.cancel();
        allowAsManyAsBefore(counter);
        display.hasUsesInAll(usesBefore);
        assertThat(display.readCode()).isNotEqualTo(code);
    }
}
