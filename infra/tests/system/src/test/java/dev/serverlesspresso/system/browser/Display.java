package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** The overhead display: the code, what is left of it, and the numbers. */
record Display(Screen screen) {
    /** Pixels. */
    private static final double AROUND_CODE = 16;

    private static final String TIME_LEFT = """
            seconds => {
              const text = document.querySelector("[data-testid=next-code]")?.textContent ?? "";
              const time = /(\\d+):(\\d\\d)/.exec(text);
              return time !== null && Number(time[1]) * 60 + Number(time[2]) >= seconds;
            }
            """;

    /** Waits for the next code if the one on show is nearly over, so that a test can do all it does with one code. */
    Display withFreshCode() {
        return withCodeFor(Duration.ofSeconds(25));
    }

    /** Waits until the code on show stays for so long. */
    Display withCodeFor(Duration duration) {
        int seconds = Math.toIntExact(duration.toSeconds());
        screen.page()
                .waitForFunction(TIME_LEFT, seconds, new Page.WaitForFunctionOptions().setTimeout(2_000.0 * seconds));
        return this;
    }

    /** What a camera that is held before the code would read off the screen. */
    String readCode() {
        showsCode();
        BoundingBox code = Objects.requireNonNull(screen.at("qr").boundingBox());
        return QrPixels.read(screen.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setClip(
                                Math.max(0, code.x - AROUND_CODE),
                                Math.max(0, code.y - AROUND_CODE),
                                code.width + 2 * AROUND_CODE,
                                code.height + 2 * AROUND_CODE)));
    }

    /** What a camera would read from farther away. */
    String readCodeFrom(FromAfar camera) {
        showsCode();
        return QrPixels.read(camera.of(QrPixels.decoded(screen.page().screenshot())));
    }

    void showsCode() {
        assertThat(screen.at("qr").locator("svg")).isVisible();
    }

    /** Brings up the controls first, as a hand on the mouse does. */
    void speak(String language) {
        screen.page().mouse().move(200, 200);
        screen.page().mouse().move(220, 220);
        screen.speak(language);
    }

    int usesLeft() {
        return Integer.parseInt(Objects.requireNonNull(screen.at("uses-left").getAttribute("data-left")));
    }

    void hasUsesLeft(int uses) {
        assertThat(screen.at("uses-left")).hasAttribute("data-left", String.valueOf(uses));
    }

    void hasUsesInAll(int uses) {
        assertThat(screen.at("uses-left")).hasAttribute("data-all", String.valueOf(uses));
    }

    /** The number is under "Preparing", once, in that state. */
    void prepares(int number, String state) {
        assertThat(listed("preparing", number)).hasAttribute("data-state", state);
        assertThat(listed("ready", number)).hasCount(0);
    }

    void hasReady(int number) {
        assertThat(listed("ready", number)).isVisible();
        assertThat(listed("preparing", number)).hasCount(0);
    }

    void shows(int number) {
        assertThat(screen.at("number-" + number)).isVisible();
    }

    void doesNotShow(int number) {
        assertThat(screen.at("number-" + number)).hasCount(0);
    }

    void isClosed() {
        assertThat(screen.at("closed")).isVisible();
        assertThat(screen.at("qr")).hasCount(0);
    }

    void isUsedUp() {
        assertThat(screen.at("used-up")).isVisible();
        assertThat(screen.at("qr")).hasCount(0);
    }

    /** All numbers on the screen. */
    List<String> numbers() {
        return screen.page()
                .locator("[data-testid=preparing] li, [data-testid=ready] li")
                .allTextContents();
    }

    private Locator listed(String list, int number) {
        return screen.at(list).getByTestId("number-" + number);
    }
}
