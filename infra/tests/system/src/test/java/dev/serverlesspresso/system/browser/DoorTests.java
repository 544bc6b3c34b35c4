package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the screens say to whoever comes without what is needed. */
@ExtendWith(InBrowser.class)
class DoorTests {
    @Test
    void phoneWithoutCodeIsAskedToScanOne(Screens screens) {
        Phone phone = screens.phone();
        phone.open(screens.url("/order/demo"));

        phone.says("Scan the code");
    }

    @Test
    void phoneAtUnknownShopIsToldSo(Screens screens) {
        Phone phone = screens.phone();
        phone.screen().watch().expect("404 GET /api/shops/nowhere");
        phone.open(screens.url("/order/nowhere"));

        phone.says("There is no shop “nowhere”");
        Look.atPhone(phone.screen()).isGood("unknown-shop");
    }

    @Test
    void codeOfLongAgoIsTurnedDown(Screens screens) {
        Phone phone = screens.phone();
        phone.screen().watch().expect("410 POST /api/shops/demo/scans");
        phone.open(screens.url("/order/demo?code=sylqzg.AAAAAAAAAAAAAAAAAAAAAA"));

        phone.wasTurnedDown("CODE_EXPIRED");
        phone.says("This code has expired");
    }

    @Test
    void whatIsNoCodeIsTurnedDown(Screens screens) {
        Phone phone = screens.phone();
        phone.screen().watch().expect("400 POST /api/shops/demo/scans");
        phone.open(screens.url("/order/demo?code=latte"));

        phone.says("This is not one of our codes");
        Look.atPhone(phone.screen()).isGood("not-our-code");
    }

    @Test
    void wrongPasswordIsRefusedAndTheRightOneLetsIn(Screens screens) {
        Screen screen = screens.visitor("late-barista", Size.TABLET, "en-GB");
        screen.goTo(screens.url("/barista/demo"));
        SignInPage page = new SignInPage(screen);

        page.signIn("demo-barista", "espresso");
        page.refuses();
        screen.picture("sign-in-refused");
        page.signIn("demo-barista", screens.password("demo-barista"));

        screen.isLive();
    }

    @Test
    void twoFormsInTwoTabsLeadEachToItsOwnScreen(Screens screens) {
        Screen first = screens.visitor("first-of-two-tabs", Size.TABLET, "en-GB");
        first.goTo(screens.url("/barista/demo"));
        assertThat(first.page().locator(".shop")).hasText("Shop: demo");
        Page second = first.page().context().newPage();
        second.navigate(screens.url("/barista/tokyo"));
        assertThat(second.locator(".shop")).hasText("Shop: tokyo");

        new SignInPage(first).signIn("demo-barista", screens.password("demo-barista"));
        first.isLive();
        assertThat(first.page()).hasURL(screens.url("/barista/demo"));

        fillIn(second, "tokyo-barista", screens);
        assertThat(second.locator("[role=alert]")).containsText("Please enter the password once more.");
        assertThat(second.locator("input[name=username]")).hasValue("tokyo-barista");
        fillIn(second, "tokyo-barista", screens);
        assertThat(second.getByTestId("connection")).hasAttribute("data-state", "live");
        assertThat(second).hasURL(screens.url("/barista/tokyo"));
    }

    @Test
    void signingOutEndsAllTabsAndLeadsBackAfterAnotherAccountHasSignedIn(Screens screens) {
        Screen barista = screens.visitor("overtaken-barista", Size.TABLET, "en-GB");
        barista.goTo(screens.url("/barista/demo"));
        new SignInPage(barista).signIn("demo-barista", screens.password("demo-barista"));
        barista.isLive();
        Page manager = barista.page().context().newPage();
        manager.navigate(screens.url("/barista/tokyo"));
        assertThat(manager.locator("[role=alert]")).containsText("demo-barista cannot use this screen");
        fillIn(manager, "tokyo-manager", screens);
        assertThat(manager.getByTestId("connection")).hasAttribute("data-state", "live");

        new Barista(barista).inHeader("sign-out").tap();

        assertThat(manager.getByTestId("session-ended")).isVisible();
        assertThat(barista.page().locator(".shop")).hasText("Shop: demo");
        new SignInPage(barista).signIn("demo-barista", screens.password("demo-barista"));
        barista.isLive();
        assertThat(barista.page()).hasURL(screens.url("/barista/demo"));
    }

    @Test
    void addressOfTheSignInAloneLeadsToTheScreens(Screens screens) {
        Screen screen = screens.visitor("direct-sign-in", Size.TABLET, "en-GB");
        screen.goTo(screens.url("/barista/demo"));
        assertThat(screen.page().locator(".shop")).hasText("Shop: demo");
        URI form = URI.create(screen.page().url());
        screen.goTo(form.resolve("/").toString());
        new SignInPage(screen).signIn("demo-barista", screens.password("demo-barista"));
        assertThat(screen.page()).hasURL(screens.url("/"));

        screen.watch().expect("404 GET /nothing");
        screen.goTo(form.resolve("/nothing").toString());
        assertThat(screen.page().locator("main")).containsText("There is nothing at this address.");
        Accessibility.check(screen);
        screen.picture("sign-in-nothing");
        screen.page().getByText("To the start page").click();
        assertThat(screen.page()).hasURL(screens.url("/"));
    }

    private static void fillIn(Page page, String username, Screens screens) {
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(screens.password(username));
        page.locator("button[type=submit]").click();
    }
}
