package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.system.Shop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A manager changes what the shop bears, and the shop keeps to it. */
@ExtendWith(InBrowser.class)
class LimitsTests {
    @Test
    void capacityIsLoweredOnTheTabletAndTheShopIsFull(Screens screens, Shop shop) {
        shop.scan().admitted();
        Screen tablet = screens.visitor("manager-limits", Size.TABLET, "en-GB");
        tablet.goTo(screens.url("/barista/" + shop.id()));
        new SignInPage(tablet).signIn(shop.id() + "-manager", screens.password(shop.id() + "-manager"));
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
        assertThat(shop.read().path("capacity").asInt()).isEqualTo(1);
        assertThat(screens.display(shop.id()).screen().at("full")).isVisible();

        shop.change("{\"capacity\":7}");
        assertThat(tablet.at("limit-capacity")).hasValue("7");
    }
}
