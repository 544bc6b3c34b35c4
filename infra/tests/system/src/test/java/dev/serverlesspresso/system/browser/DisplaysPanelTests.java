package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A manager scans the code on a new display, gives it a name, and it opens. */
@ExtendWith(InBrowser.class)
class DisplaysPanelTests {
    @ParameterizedTest
    @CsvSource({"SMALL_PHONE,ja-JP", "TABLET,en-GB"})
    void scannedDisplayOpensOnceItHasAName(Size size, String locale, Screens screens) {
        Screen wall = screens.visitor("new-display", Size.OVERHEAD, locale);
        wall.goTo(screens.url("/display/"));
        wall.page().waitForSelector("[data-testid=pairing-qr] svg");

        Screen hand = screens.visitor("manager", size, locale);
        hand.goTo(QrPixels.read(wall.page().screenshot()));
        Accessibility.check(hand);
        hand.page().locator("input[name=shop]").fill("tokyo");
        hand.page().locator("button[type=submit]").click();
        new SignInPage(hand).signIn("tokyo-manager", screens.password("tokyo-manager"));

        assertThat(hand.at("pair-code")).hasValue(wall.at("pairing-code").textContent());
        String name = "Over the bar, " + size;
        hand.at("pair-name").fill(name);
        Look.atCounter(hand).isGood("displays-add");
        hand.at("pair-add").tap();
        assertThat(hand.at("pair-added")).containsText(name);
        wall.isLive();
        assertThat(wall.page()).hasURL(screens.url("/display/tokyo"));
        hand.reload();
        hand.isLive();
        assertThat(hand.at("devices-panel")).hasCount(0);

        new Barista(hand).inHeader("panel-devices").tap();
        Locator display = hand.at("device").filter(new Locator.FilterOptions().setHasText(name));
        display.getByTestId("remove").tap();
        Look.atCounter(hand).isGood("displays-remove");
        display.getByTestId("remove-yes").tap();
        assertThat(display).hasCount(0);
    }

    @Test
    void baristaIsToldToAskAManager(Screens screens) {
        Screen hand = screens.visitor("barista-pairs", Size.PHONE, "en-GB");
        hand.goTo(screens.url("/barista/demo?code=K7PM4X"));
        new SignInPage(hand).signIn("demo-barista", screens.password("demo-barista"));
        assertThat(hand.at("manager-only")).isVisible();
        assertThat(hand.at("panel-devices")).hasCount(0);
        assertThat(hand.at("open-settings")).hasCount(0);
        Look.atCounter(hand).isGood("manager-only");
        hand.at("manager-only").locator("button").tap();
        assertThat(hand.at("manager-only")).hasCount(0);
    }

    @Test
    void unknownCodeIsSaidAtItsField(Screens screens) {
        Screen hand = screens.visitor("manager-guesses", Size.TABLET, "en-GB");
        hand.watch().expect("404 GET /api/shops/demo/pairings/AAAAAA");
        hand.goTo(screens.url("/barista/demo?code=AAAAAA"));
        new SignInPage(hand).signIn("demo-manager", screens.password("demo-manager"));
        hand.at("pair-name").fill("Nowhere");
        hand.at("pair-add").tap();
        assertThat(hand.at("pair-code")).hasAttribute("aria-invalid", "true");
        Look.atCounter(hand).isGood("displays-unknown-code");
    }
}
