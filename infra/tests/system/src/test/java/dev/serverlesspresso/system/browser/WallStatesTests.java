package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import dev.serverlesspresso.system.InSharedShops;
import dev.serverlesspresso.system.Shop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What hangs over the counter when there is no code to scan, at every size and in both languages. */
@ExtendWith(InBrowser.class)
@InSharedShops
class WallStatesTests {
    @Test
    void closedAndFullShopsSaySoInsteadOfShowingACode(Screens screens, Shop shop) {
        Screen wall = screens.display(shop.id()).screen();
        Look look = Look.atWall(wall);
        new Display(wall).showsCode();
        look.isGood("code");

        shop.change("{\"open\":false}");
        new Display(wall).isClosed();
        look.isGood("closed");
        shop.change("{\"open\":true}");
        new Display(wall).showsCode();

        shop.scan().admitted();
        shop.change("{\"capacity\":1}");
        assertThat(wall.at("full")).isVisible();
        assertThat(wall.at("new-order-wait")).isVisible();
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
        wall.goTo(screens.url("/display/tokyo?sign-in"));
        new SignInPage(wall).signIn("tokyo-display", screens.password("tokyo-display"));
        wall.isLive();
    }
}
