package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.serverlesspresso.system.Shop;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What hangs over the counter when there is no code to scan, at every size and in both languages. */
@ExtendWith(InBrowser.class)
class WallStatesTests {
    private static final String CONNECTIONS = "**/connections";
    private static final double FIVE_SECONDS = 5_000;

    @Test
    void closedAndFullShopsSaySoInsteadOfShowingACode(Screens screens, Shop shop) {
        Screen wall = screens.display(shop.id()).screen();
        Look look = Look.atWall(wall);
        new Display(wall).showsCode();
        assertThat(wall.at("menu")).isVisible();
        assertThat(wall.at("new-order-wait")).isVisible();
        look.isGood("code");

        shop.change("{\"open\":false}");
        new Display(wall).isClosed();
        look.isGood("closed");
        shop.change("{\"open\":true}");
        new Display(wall).showsCode();

        shop.scan().admitted();
        shop.change("{\"capacity\":1}");
        assertThat(wall.at("full")).isVisible();
        assertThat(wall.at("new-order-wait")).hasCount(0);
        assertThat(wall.at("qr")).hasCount(0);
        look.isGood("full");
        shop.change("{\"capacity\":20}");
        new Display(wall).showsCode();
    }

    @Test
    void lostConnectionIsSaidAndComesBack(Screens screens) {
        Screen wall = wall(screens, Size.OVERHEAD, "en-GB");
        wall.offline(true);
        assertThat(wall.at("connection")).hasAttribute("data-state", "lost");
        Look.atWall(wall).isGood("connection-lost");
        wall.offline(false);
        wall.isLive();
        wall.onlyTheNetworkWasMissing();
    }

    /** However often it was sent away: by then a screen that counts for itself would wait for twenty seconds. */
    @Test
    void screenIsBackSecondsAfterItsConnectionIsServedAgain(Screens screens) {
        Screen wall = screens.visitor("wall-away", Size.OVERHEAD, "en-GB");
        wall.page().clock().install();
        wall.page().route(CONNECTIONS, WallStatesTests::signInAway);
        wall.page().waitForResponse(CONNECTIONS, () -> signIn(wall, screens));
        assertThat(wall.at("connection")).hasAttribute("data-state", "lost");
        for (int times = 0; times < 8; times++) {
            wall.page().waitForResponse(CONNECTIONS, () -> wall.page().clock().fastForward("00:03"));
        }

        wall.page().unroute(CONNECTIONS);
        assertThat(wall.at("connection"))
                .hasAttribute(
                        "data-state", "live", new LocatorAssertions.HasAttributeOptions().setTimeout(FIVE_SECONDS));
        Assertions.assertThat(wall.takeTroubles()).allSatisfy(trouble -> Assertions.assertThat(trouble)
                .containsAnyOf("503", "ERR_INTERNET_DISCONNECTED", "WebSocket"));
    }

    @Test
    void controlsComeWithThePointerAndTakeNoRoom(Screens screens) {
        Screen wall = wall(screens, Size.PORTRAIT, "ja-JP");
        wall.page().mouse().move(400, 900);
        assertThat(wall.at("controls")).hasCSS("opacity", "1");
        wall.picture("display-controls");
        wall.fits();
        Accessibility.check(wall);
        wall.at("controls").locator("button").first().click();
        assertThat(wall.page().locator("html")).hasAttribute("data-stirring", "false");
        wall.page().locator("body").click();
        wall.page().keyboard().press("Tab");
        assertThat(wall.at("controls")).hasCSS("opacity", "1");
    }

    @Test
    void newlyDeployedVersionIsLoaded(Screens screens) {
        Screen wall = screens.visitor("wall-deployed", Size.OVERHEAD, "en-GB");
        wall.page().clock().install();
        signedIn(wall, screens);
        wall.remember();
        wall.page().route("**/version.json", WallStatesTests::anotherBuild);
        wall.page().clock().fastForward("10:01");
        wall.page().waitForFunction("() => window.isTheSameDocument === undefined");
        wall.isLive();
    }

    private static void signInAway(Route route) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(503)
                .setContentType("application/problem+json")
                .setHeaders(Map.of("Retry-After", "2"))
                .setBody("{\"code\":\"UNAVAILABLE\"}"));
    }

    private static void anotherBuild(Route route) {
        route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody("{\"build\":\"another\"}"));
    }

    private static Screen wall(Screens screens, Size size, String locale) {
        Screen wall = screens.visitor("wall", size, locale);
        signedIn(wall, screens);
        return wall;
    }

    private static void signedIn(Screen wall, Screens screens) {
        signIn(wall, screens);
        wall.isLive();
    }

    private static void signIn(Screen wall, Screens screens) {
        wall.goTo(screens.url("/display/tokyo?sign-in"));
        new SignInPage(wall).signIn("tokyo-display", screens.password("tokyo-display"));
    }
}
