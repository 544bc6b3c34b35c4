package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.system.Counter;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** A display is set up by a code that a manager confirms; nobody types at it. */
@ExtendWith(InBrowser.class)
class PairDisplayTests {
    @ParameterizedTest
    @EnumSource(names = {"OVERHEAD", "UHD", "PORTRAIT"})
    void displayShowsACodeAndOpensOnceItIsConfirmed(Size size, Screens screens, Counter counter) {
        Screen screen = screens.visitor("new-display", size, size == Size.PORTRAIT ? "ja-JP" : "en-GB");
        screen.goTo(screens.url("/display/"));
        screen.page().waitForSelector("[data-testid=pairing-qr] svg");
        String code = screen.at("pairing-code").textContent();
        assertThat(QrPixels.read(screen.page().screenshot())).isEqualTo(screens.url("/barista/pair?code=" + code));
        screen.fits();
        Accessibility.check(screen);

        JsonNode display = counter.api()
                .as(counter.staff("demo-manager"))
                .post("/api/shops/demo/pairings/" + code, "{\"name\":\"Over the bar\"}")
                .expect(200)
                .body();
        screen.isLive();
        assertThat(screen.page().url()).isEqualTo(screens.url("/display/demo"));
        screen.reload();
        screen.isLive();
        new Display(screen).showsCode();
        screen.fits();
        Accessibility.check(screen);

        counter.api()
                .as(counter.staff("demo-manager"))
                .send(
                        "DELETE",
                        "/api/shops/demo/devices/" + display.path("deviceId").asString(),
                        "")
                .expect(204);
        screen.watch().expect("401 POST /api/devices/token");
        expireToken(screen);
        screen.reload();
        assertThat(screen.at("removed")).isVisible();
        assertThat(screen.at("pairing-code")).hasText(Pattern.compile("[A-Z0-9]{6}"));
    }

    @Test
    void pageWithTheCodeIsGoodToLookAt(Screens screens) {
        Screen screen = screens.visitor("new-display", Size.OVERHEAD, "en-GB");
        screen.goTo(screens.url("/display/"));
        screen.page().waitForSelector("[data-testid=pairing-qr] svg");
        Look.atWall(screen).isGood("pairing");
    }

    /** As an hour later: the access token has to be renewed with the next request. */
    private static void expireToken(Screen screen) {
        screen.page().evaluate("""
                () => {
                  const kept = JSON.parse(localStorage.getItem("serverlesspresso.display"));
                  localStorage.setItem("serverlesspresso.display",
                    JSON.stringify({ ...kept, expiresAt: "2020-01-01T00:00:00.000Z" }));
                }
                """);
    }
}
