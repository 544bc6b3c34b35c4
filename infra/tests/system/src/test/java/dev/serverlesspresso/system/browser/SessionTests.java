package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The session of a manager renews itself, and what is being written stays, also without a network at that moment. */
@ExtendWith(InBrowser.class)
class SessionTests {
    private static final String SESSION = """
            Object.entries(sessionStorage).find(([key]) => key.startsWith("oidc.user:"))
            """;
    private static final String REFRESH_TOKEN = "() => JSON.parse((" + SESSION + ")[1]).refresh_token";
    private static final String RENEWED = "before => JSON.parse((" + SESSION + ")[1]).refresh_token !== before";

    @Test
    void draftOutlivesTheTokenAndANetworkThatIsAwayJustThen(Screens screens) {
        Screen tablet = screens.visitor("manager-for-hours", Size.TABLET, "en-GB");
        tablet.page().clock().install();
        signIn(tablet, screens);
        tablet.at("open-settings").tap();
        tablet.at("announcement-en").fill("Back at three");
        Object before = tablet.page().evaluate(REFRESH_TOKEN);
        tablet.offline(true);
        tablet.page().clock().fastForward("01:01:00");

        tablet.offline(false);
        tablet.page().waitForFunction(RENEWED, before);

        assertThat(tablet.at("announcement-en")).hasValue("Back at three");
        assertThat(tablet.at("session-ended")).hasCount(0);
        tablet.at("back-to-board").tap();
        tablet.isLive();
        tablet.onlyTheNetworkWasMissing();
    }

    @Test
    void pageThatIsOpenedWithATokenThatHasEndedRenewsIt(Screens screens) {
        Screen tablet = screens.visitor("manager-after-lunch", Size.TABLET, "en-GB");
        signIn(tablet, screens);
        Object before = tablet.page().evaluate(REFRESH_TOKEN);
        tablet.page()
                .evaluate("() => { const [key, value] = " + SESSION + "; sessionStorage.setItem(key,"
                        + " JSON.stringify({ ...JSON.parse(value), expires_at: 1 })); }");

        tablet.reload();
        tablet.isLive();

        assertThat(tablet.page().url()).isEqualTo(screens.url("/barista/demo"));
        assertThat(tablet.page().evaluate(REFRESH_TOKEN)).isNotEqualTo(before);
    }

    @Test
    void sessionThatCannotBeRenewedSaysSoAndLeavesThePageAsItIs(Screens screens) {
        Screen tablet = screens.visitor("manager-next-month", Size.TABLET, "en-GB");
        tablet.watch().expect("400 POST /oauth2/token");
        tablet.page().clock().install();
        signIn(tablet, screens);
        tablet.at("open-settings").tap();
        tablet.at("announcement-en").fill("Back at three");
        tablet.page()
                .route(
                        "**/oauth2/token",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setStatus(400)
                                .setHeaders(Map.of("Access-Control-Allow-Origin", "*"))
                                .setContentType("application/json")
                                .setBody("{\"error\":\"invalid_grant\"}")));

        tablet.page().clock().fastForward("59:30");

        assertThat(tablet.at("session-ended")).isVisible();
        assertThat(tablet.at("announcement-en")).hasValue("Back at three");
        Look.atCounter(tablet).isGood("session-ended");
        tablet.page().unroute("**/oauth2/token");
        tablet.at("sign-in-again").tap();
        tablet.isLive();
    }

    private static void signIn(Screen tablet, Screens screens) {
        tablet.goTo(screens.url("/barista/demo"));
        new SignInPage(tablet).signIn("demo-manager", screens.password("demo-manager"));
        tablet.isLive();
    }
}
