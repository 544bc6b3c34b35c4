package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the README's walk needs: all screens in tabs of one browser, on one machine. */
@ExtendWith(InBrowser.class)
class FirstQuarterTests {
    @Test
    void walkOfTheReadmeWorksInOneBrowser(Screens screens) {
        Screen display = screens.visitor("first-display", Size.OVERHEAD, "en-GB");
        display.goTo(screens.url("/"));
        Accessibility.check(display);
        card(display.page(), "Serverlesspresso Demo", "Display").click();
        new SignInPage(display).signIn("demo-display", screens.password("demo-display"));
        display.isLive();

        Page barista = display.page().context().newPage();
        barista.navigate(screens.url("/"));
        card(barista, "Serverlesspresso Demo", "Barista").click();
        assertThat(barista.locator("[role=alert]")).containsText("demo-display cannot use this screen");
        assertThat(barista.locator(".shop")).hasText("Shop: demo");
        signIn(barista, "demo-barista", screens);
        assertThat(barista.getByTestId("connection")).hasAttribute("data-state", "live");
        assertThat(barista).hasURL(screens.url("/barista/demo"));

        display.page().mouse().move(200, 200);
        display.page().mouse().move(220, 220);
        Page phone = display.page()
                .waitForPopup(() -> display.at("open-on-this-computer").click());
        assertThat(phone.getByTestId("menu-item-cappuccino").first()).isVisible();
        display.page().bringToFront();
        Look.atWall(display).isGood("controls", () -> {
            display.page().mouse().move(300, 300);
            display.page().mouse().move(320, 320);
        });
    }

    @Test
    void signingOutLeadsBackToTheShop(Screens screens) {
        Screen barista = screens.visitor("leaving-barista", Size.TABLET, "ja-JP");
        barista.goTo(screens.url("/barista/tokyo"));
        SignInPage form = new SignInPage(barista);
        form.signIn("tokyo-barista", screens.password("tokyo-barista"));
        barista.isLive();

        new Barista(barista).inHeader("sign-out").tap();
        assertThat(barista.page().locator(".shop")).hasText("店舗：tokyo");
        form.signIn("tokyo-manager", screens.password("tokyo-manager"));

        barista.isLive();
        assertThat(barista.page()).hasURL(screens.url("/barista/tokyo"));
    }

    @Test
    void formKeepsTheNameAndIsGoodToLookAt(Screens screens) {
        Screen barista = screens.visitor("typing-barista", Size.TABLET, "en-GB");
        barista.goTo(screens.url("/barista/demo"));
        new SignInPage(barista).signIn("demo-barista", "espresso");
        new SignInPage(barista).refuses();
        assertThat(barista.page().locator("input[name=username]")).hasValue("demo-barista");
        look(barista, "sign-in", true);
    }

    @Test
    void unknownAddressHasAPageThatLeadsToTheStart(Screens screens) {
        Screen lost = screens.visitor("lost", Size.TABLET, "en-GB");
        lost.watch().expect("404 GET /baristas/demo");
        Response answer = Objects.requireNonNull(lost.page().navigate(screens.url("/baristas/demo")));
        Assertions.assertThat(answer.status()).isEqualTo(404);
        look(lost, "nothing-here", false);

        lost.page().locator(".home").click();

        assertThat(lost.page().getByRole(AriaRole.HEADING, named("Serverlesspresso Demo")))
                .isVisible();
        look(lost, "start", false);
    }

    private static void look(Screen screen, String state, boolean languages) {
        for (Size size : new Size[] {Size.PHONE, Size.TABLET, Size.TABLET_PORTRAIT, Size.OVERHEAD}) {
            screen.become(size);
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                screen.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                Assertions.assertThat(Accessibility.violations(screen))
                        .as(state)
                        .isEmpty();
                Object over = screen.page().evaluate("document.documentElement.scrollWidth - innerWidth");
                Assertions.assertThat((Integer) over).as(state).isLessThanOrEqualTo(0);
                screen.picture("first/" + state + "--" + size + "-" + scheme);
            }
        }
        if (languages) {
            screen.page().getByText("日本語").click();
            look(screen, state + "-ja", false);
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator card(Page page, String shop, String screen) {
        return page.getByRole(AriaRole.REGION, named(shop))
                .locator(".card")
                .filter(new Locator.FilterOptions().setHasText(screen))
                .first();
    }

    private static void signIn(Page page, String username, Screens screens) {
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(screens.password(username));
        page.locator("button[type=submit]").click();
    }
}
