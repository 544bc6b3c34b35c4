package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.system.Counter;
import dev.serverlesspresso.system.Customer;
import dev.serverlesspresso.system.ShopSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A manager changes what the shop bears, and the shop keeps to it. */
@ExtendWith(InBrowser.class)
class LimitsTests {
    private int capacityBefore;

    @BeforeEach
    void rememberCapacity(Counter counter) {
        capacityBefore = capacity(counter);
    }

    @AfterEach
    void restoreCapacity(Counter counter) {
        ShopSettings.of(counter, "tokyo").change("{\"capacity\":" + capacityBefore + "}");
    }

    @Test
    void capacityIsLoweredOnTheTabletAndTheShopIsFull(Screens screens, Counter counter) {
        Customer guest = counter.scan("tokyo").admitted();
        Screen tablet = screens.visitor("manager-limits", Size.TABLET, "en-GB");
        tablet.goTo(screens.url("/barista/tokyo"));
        new SignInPage(tablet).signIn("tokyo-manager", screens.password("tokyo-manager"));
        tablet.isLive();
        tablet.at("open-settings").tap();

        tablet.at("limit-capacity").fill("0");
        tablet.at("save-settings").tap();
        assertThat(tablet.at("limit-capacity")).hasAttribute("aria-invalid", "true");
        assertThat(tablet.at("limit-capacity")).isFocused();
        Look.atCounter(tablet).isGood("limits-wrong");

        tablet.at("limit-capacity").fill("1");
        tablet.at("save-settings").tap();
        assertThat(tablet.at("settings-said")).hasAttribute("data-said", "saved");
        Look.atCounter(tablet).isGood("limits");
        assertThat(capacity(counter)).isEqualTo(1);
        assertThat(screens.display("tokyo").screen().at("full")).isVisible();

        ShopSettings.of(counter, "tokyo").change("{\"capacity\":7}");
        assertThat(tablet.at("limit-capacity")).hasValue("7");
        guest.cancel(1).expect(202);
        counter.events().await(guest.orderId(), "Order.Cancelled");
    }

    private static int capacity(Counter counter) {
        return counter.api()
                .get("/api/shops/tokyo")
                .expect(200)
                .body()
                .path("capacity")
                .asInt();
    }
}
