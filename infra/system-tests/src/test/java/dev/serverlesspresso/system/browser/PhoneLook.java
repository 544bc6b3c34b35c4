package dev.serverlesspresso.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;

/** A phone's screen as one looks at it: by day and by night, with large letters, and with tools for blind people. */
record PhoneLook(Screen screen, Size size, String suffix) {
    private static final Path PICTURES =
            Path.of(System.getProperty("serverlesspresso.screenshots", "target/screenshots"));
    private static final String OVER_THE_EDGE = """
            () => [...document.querySelectorAll("#app *")]
              .filter((element) => !element.closest(".visually-hidden, .scanner, svg"))
              .filter((element) => {
                const box = element.getBoundingClientRect();
                return box.width > 0 && (box.left < -1 || box.right > document.documentElement.clientWidth + 1);
              })
              .map((element) => element.outerHTML.slice(0, 120))
            """;
    private static final String COME_TO_REST =
            "() => Promise.all(document.getAnimations().map(({finished}) => finished.catch(() => {})))";
    private static final String TOO_SMALL = """
            () => [...document.querySelectorAll("button, .pill")]
              .filter((element) => element.getClientRects().length > 0)
              .filter((element) => element.getBoundingClientRect().height < 47.5)
              .map((element) => element.outerHTML.slice(0, 120))
            """;

    static PhoneLook at(Phone phone, Size size, String locale) {
        return new PhoneLook(phone.screen(), size, size + "-" + locale.substring(0, 2));
    }

    /** Is good to look at in this state; keeps its pictures under the state's name. */
    void isGood(String state) {
        by(ColorScheme.LIGHT, state, "");
        by(ColorScheme.DARK, state, "-dark");
        screen.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertThat(list(TOO_SMALL)).as("too small to touch in %s", state).isEqualTo("[]");
    }

    /** Loses nothing when letters are twice as large, nor when everything is. */
    void isGoodWithLargeLetters(String state) {
        Object style = screen.page().evaluateHandle("""
                () => {
                  const style = document.createElement("style");
                  style.textContent = "html { font-size: 200% }";
                  return document.head.appendChild(style);
                }
                """);
        screen.page().evaluate(COME_TO_REST);
        isWide(state + " with large letters");
        picture(state + "-large", true);
        screen.page().evaluate("style => style.remove()", style);
        screen.page().setViewportSize(size.width() / 2, size.height() / 2);
        isWide(state + " at twice its size");
        picture(state + "-zoomed", false);
        screen.become(size);
    }

    /** Nothing lies beyond the left or right edge. */
    void isWide(String state) {
        assertThat(list(OVER_THE_EDGE)).as("over the edge in %s", state).isEqualTo("[]");
        Object over = screen.page().evaluate("document.documentElement.scrollWidth - innerWidth");
        assertThat((Integer) over).as("pixels beside the screen in %s", state).isLessThanOrEqualTo(0);
    }

    private void by(ColorScheme scheme, String state, String mark) {
        screen.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        screen.page().evaluate(COME_TO_REST);
        isWide(state);
        assertThat(Accessibility.violations(screen))
                .as("violations in %s", state + mark)
                .isEmpty();
        picture(state + mark, false);
    }

    private void picture(String state, boolean whole) {
        Path file = PICTURES.resolve("phone/" + state + "-" + suffix + ".png");
        screen.page().screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(whole));
    }

    private String list(String script) {
        return String.valueOf(screen.page().evaluate(script));
    }
}
