package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A tablet becomes the shop's: a manager confirms its code, two people work there by their names, and it is removed. */
@ExtendWith(InBrowser.class)
class TabletOnScreensTests {
    private static final String NAME = "Beside the machine";

    @Test
    void tabletIsPairedWorkedAtByTwoAndRemoved(Screens screens) {
        Screen tablet = screens.visitor("new-tablet", Size.TABLET, "en-GB");
        tablet.goTo(screens.url("/barista/"));
        tablet.at("pair-tablet").click();
        tablet.page().waitForSelector("[data-testid=pairing-qr] svg");
        Look.atCounter(tablet).isGood("tablet-pairing");
        Screen manager = confirm(screens, tablet);

        assertThat(tablet.at("who-works")).isVisible();
        assertThat(tablet.page()).hasURL(screens.url("/barista/demo"));
        Look.atCounter(tablet).isGood("tablet-who-works");
        begin(tablet, "Mika 2");
        assertThat(tablet.at("first-name")).hasAttribute("aria-invalid", "true");
        begin(tablet, "mika");
        tablet.isLive();
        assertThat(tablet.at("open-figures")).isVisible();
        assertThat(tablet.at("panel-devices")).hasCount(0);
        assertThat(tablet.at("open-settings")).hasCount(0);
        workOf(tablet, screens);

        tablet.reload();
        tablet.isLive();
        assertThat(worker(tablet, "愛子")).hasAttribute("aria-pressed", "true");
        remove(manager, tablet);
    }

    /** The manager scans the code with a phone, and is told that a tablet asks. */
    private static Screen confirm(Screens screens, Screen tablet) {
        Screen manager = screens.visitor("manager-at-tablet", Size.PHONE, "en-GB");
        manager.goTo(QrPixels.read(tablet.page().screenshot()));
        manager.page().locator("input[name=shop]").fill("demo");
        manager.page().locator("button[type=submit]").click();
        new SignInPage(manager).signIn("demo-manager", screens.password("demo-manager"));
        assertThat(manager.at("pair-asks")).hasAttribute("data-kind", "tablet");
        manager.at("pair-name").fill(NAME);
        Look.atCounter(manager).isGood("devices-add-tablet");
        manager.at("pair-add").tap();
        assertThat(manager.at("pair-added")).containsText(NAME);
        return manager;
    }

    /** One makes a drink, the other takes it over and hands it out; each tap is in the name that is chosen. */
    private static void workOf(Screen tablet, Screens screens) {
        Barista board = new Barista(tablet);
        Display display = screens.display("demo");
        Phone phone = screens.phone().choosing(display.readCode());
        int number = phone.order();
        board.make(number);
        assertThat(screens.barista("demo").card(number)).containsText("Mika is making it");

        tablet.at("someone-else").tap();
        assertThat(tablet.at("back")).isVisible();
        Look.atCounter(tablet).isGood("tablet-someone-else");
        begin(tablet, "愛子");
        assertThat(board.card(number)).containsText("Mika is making it");
        assertThat(board.card(number).getByTestId("complete")).hasCount(0);
        Look.atCounter(tablet).isGood("tablet-board");
        board.tap(number, "takeOver");
        board.hasInHands(number);
        board.isFree(number);
        assertThat(screens.barista("demo").card(number)).containsText("愛子 is making it");
        worker(tablet, "Mika").tap();
        assertThat(board.card(number)).containsText("愛子 is making it");
        worker(tablet, "愛子").tap();
        board.complete(number);
        board.handOut(number);
        phone.shows("COLLECTED");
    }

    private static void remove(Screen manager, Screen tablet) {
        tablet.watch().expect("401 (POST|GET) /api/.*");
        Locator device = manager.at("device").filter(new Locator.FilterOptions().setHasText(NAME));
        device.getByTestId("remove").tap();
        Look.atCounter(manager).isGood("devices-remove-tablet");
        device.getByTestId("remove-yes").tap();
        assertThat(device).hasCount(0);

        assertThat(tablet.at("removed")).isVisible();
        assertThat(tablet.at("pairing-code")).hasText(Pattern.compile("[A-Z0-9]{6}"));
        Look.atCounter(tablet).isGood("tablet-removed");
    }

    private static void begin(Screen tablet, String name) {
        tablet.at("first-name").fill(name);
        tablet.at("begin").tap();
    }

    private static Locator worker(Screen tablet, String name) {
        return tablet.at("worker").filter(new Locator.FilterOptions().setHasText(name));
    }
}
