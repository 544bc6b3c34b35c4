package dev.serverlesspresso.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A screen as people look at it: at every size that it comes in, in both languages, by day and by night, and with tools
 * for blind people. With {@code -Dserverlesspresso.pictures=true} each look is kept as a picture; together they make the
 * {@link ContactSheets}.
 */
record Look(Screen screen, String app, List<Size> sizes, boolean mayScroll) {
    static final Path PICTURES = Screen.PICTURES.resolve("look");

    private static final List<String> LANGUAGES = List.of("en", "ja");
    private static final List<ColorScheme> SCHEMES = List.of(ColorScheme.LIGHT, ColorScheme.DARK);
    private static final String OVER_THE_EDGE = """
            () => [...document.querySelectorAll("#app *")]
              .filter((element) => !element.closest(".visually-hidden, .scanner, .columns, svg"))
              .filter((element) => {
                const box = element.getBoundingClientRect();
                return box.width > 0 && (box.left < -1 || box.right > document.documentElement.clientWidth + 1);
              })
              .map((element) => element.outerHTML.slice(0, 120))
            """;
    private static final String TOO_SMALL = """
            () => [...document.querySelectorAll("button, .button, .pill")]
              .filter((element) => element.getClientRects().length > 0)
              .filter((element) => element.getBoundingClientRect().height < 47.5)
              .map((element) => element.outerHTML.slice(0, 120))
            """;
    private static final String TWICE_AS_LARGE = """
            () => {
              const style = document.createElement("style");
              style.textContent = "html { font-size: 200% }";
              return document.head.appendChild(style);
            }
            """;

    /** A customer's phone, the smallest too. */
    static Look atPhone(Screen screen) {
        return new Look(screen, "phone", List.of(Size.SMALL_PHONE, Size.PHONE), true);
    }

    /** The tablet at the counter, lying and standing, and a barista's own phone. */
    static Look atCounter(Screen screen) {
        return new Look(screen, "counter", List.of(Size.TABLET, Size.TABLET_PORTRAIT, Size.PHONE), true);
    }

    /** The display overhead, at which nobody scrolls. */
    static Look atWall(Screen screen) {
        return new Look(screen, "wall", List.of(Size.OVERHEAD, Size.UHD, Size.PORTRAIT), false);
    }

    /** Is good to look at in this state, which names its pictures. */
    void isGood(String state) {
        isGood(state, () -> {});
    }

    /** The same for a state that does not last, and is entered anew for each look. */
    void isGood(String state, Runnable enter) {
        everywhere((size, language) -> {
            for (ColorScheme scheme : schemesAt(size, language)) {
                screen.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                enter.run();
                screen.comeToRest();
                isWithinTheScreen(state);
                String mark = name(size, language) + "-" + scheme.name().toLowerCase(Locale.ROOT);
                assertThat(Accessibility.violations(screen))
                        .as("violations in %s at %s", state, mark)
                        .isEmpty();
                picture(app, state + "--" + mark, false);
            }
        });
        if (mayScroll) {
            assertThat(list(TOO_SMALL)).as("too small to touch in %s", state).isEqualTo("[]");
        }
    }

    /**
     * Every pair of a size, a language and a colour scheme is looked at: each size by day and by night, and each
     * language too. The pictures are taken of all three together.
     */
    private List<ColorScheme> schemesAt(Size size, String language) {
        if (Screen.PICTURES_ARE_KEPT) {
            return SCHEMES;
        }
        int place = sizes.indexOf(size) + LANGUAGES.indexOf(language);
        return List.of(SCHEMES.get(place % SCHEMES.size()));
    }

    /** Loses nothing when letters are twice as large, nor when everything is. */
    void isGoodWithLargeLetters(String state) {
        everywhere((size, language) -> {
            Object style = screen.page().evaluateHandle(TWICE_AS_LARGE);
            screen.comeToRest();
            isWithinTheScreen(state + " with large letters");
            picture(app + "-large", state + "--" + name(size, language) + "-light", true);
            screen.page().evaluate("style => style.remove()", style);
            screen.page().setViewportSize(size.width() / 2, size.height() / 2);
            screen.comeToRest();
            isWithinTheScreen(state + " at twice its size");
            picture(app + "-zoomed", state + "--" + name(size, language) + "-light", false);
        });
    }

    private interface Glance {
        void at(Size size, String language);
    }

    /** Leaves the screen as it was. */
    private void everywhere(Glance glance) {
        Size sizeBefore = screen.size();
        String languageBefore =
                Objects.requireNonNull((String) screen.page().evaluate("() => document.documentElement.lang"));
        for (Size size : sizes) {
            for (String language : LANGUAGES) {
                screen.become(size);
                screen.speakAtOnce(language);
                glance.at(size, language);
            }
        }
        screen.become(sizeBefore);
        screen.speakAtOnce(languageBefore);
        screen.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        screen.comeToRest();
    }

    private void isWithinTheScreen(String state) {
        if (mayScroll) {
            assertThat(list(OVER_THE_EDGE)).as("over the edge in %s", state).isEqualTo("[]");
            Object over = screen.page().evaluate("document.documentElement.scrollWidth - innerWidth");
            assertThat((Integer) over)
                    .as("pixels beside the screen in %s", state)
                    .isLessThanOrEqualTo(0);
        } else {
            screen.fits();
        }
    }

    private void picture(String folder, String name, boolean whole) {
        if (!Screen.PICTURES_ARE_KEPT) {
            return;
        }
        Path file = PICTURES.resolve(folder).resolve(name + ".png");
        screen.page().screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(whole));
    }

    private static String name(Size size, String language) {
        return size + "-" + language;
    }

    private String list(String script) {
        return String.valueOf(screen.page().evaluate(script));
    }
}
