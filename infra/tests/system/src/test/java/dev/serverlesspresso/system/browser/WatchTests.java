package dev.serverlesspresso.system.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The harness itself notices what it is there to notice. */
@ExtendWith(InBrowser.class)
class WatchTests {
    private final Playwright playwright = Chromium.driver();
    private final Browser browser = Chromium.find(System.getenv()).orElseThrow().launch(playwright);
    private final Screen screen = Screen.open(browser, "tested", Size.TABLET, "en-GB");

    @BeforeEach
    void answerWithoutNetwork() {
        Page page = screen.page();
        page.route("**/*", route -> route.fulfill(new Route.FulfillOptions().setStatus(418)));
        page.route("**/page", route -> route.fulfill(new Route.FulfillOptions().setContentType("text/html")));
        page.route("**/cut", Route::abort);
        screen.goTo("http://counter.test/page");
    }

    @AfterEach
    void stop() {
        browser.close();
        playwright.close();
    }

    @Test
    void errorsOnThePageAreTroubles() {
        screen.page().evaluate("console.error('too hot')");
        screen.page().evaluate("setTimeout(() => { throw new Error('spilt'); })");
        screen.page().waitForTimeout(0);

        assertThat(screen.takeTroubles())
                .satisfiesExactlyInAnyOrder(
                        trouble -> assertThat(trouble).contains("tested", "too hot"),
                        trouble -> assertThat(trouble).contains("tested", "spilt"));
        assertThat(screen.takeTroubles()).isEmpty();
    }

    @Test
    void failedRequestsAreTroublesUnlessExpected() {
        screen.watch().expect("418 GET /expected");
        screen.page()
                .evaluate("Promise.all(['/expected', '/teapot', '/cut'].map(path => fetch(path).catch(() => {})))");

        assertThat(screen.takeTroubles())
                .satisfiesExactlyInAnyOrder(
                        trouble -> assertThat(trouble).contains("418 GET /teapot"),
                        trouble -> assertThat(trouble).contains("/cut failed"));
    }

    @Test
    void documentThatWasLoadedAgainHasNotStayed() {
        screen.remember().hasStayed();

        screen.reload();

        assertThatThrownBy(screen::hasStayed).hasMessageContaining("tested was not loaded again");
    }

    @Test
    void whatHasToBeScrolledDoesNotFit() {
        screen.fits();

        screen.page().setContent("<p style='height: 3000px'>tall</p>");

        assertThatThrownBy(screen::fits).hasMessageContaining("pixels of tested");
    }

    @Test
    void pictureWithoutCodeCannotBeRead() {
        byte[] empty = screen.page().screenshot();

        assertThatThrownBy(() -> QrPixels.read(empty)).hasMessageContaining("no QR code");
    }
}
