package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;

/** One browser window at one size, watched from its first request on. */
final class Screen {
    private static final Path PICTURES =
            Path.of(System.getProperty("serverlesspresso.screenshots", "target/screenshots"));

    private final String name;
    private final BrowserContext context;
    private final Page page;
    private final Watch watch;

    private Screen(String name, BrowserContext context) {
        this.name = name;
        this.context = context;
        this.page = context.newPage();
        this.watch = Watch.of(name, page);
        page.setDefaultTimeout(Screens.LIMIT_MILLIS);
    }

    static Screen open(Browser browser, String name, Size size, String locale) {
        return new Screen(name, browser.newContext(size.options().setLocale(locale)));
    }

    String name() {
        return name;
    }

    Page page() {
        return page;
    }

    Watch watch() {
        return watch;
    }

    Locator at(String testId) {
        return page.getByTestId(testId);
    }

    void goTo(String url) {
        page.navigate(url);
    }

    void reload() {
        page.reload();
    }

    /** The same window at another size. */
    void become(Size size) {
        size.applyTo(page);
    }

    /** Whether it reaches anything at all, as its browser believes. */
    void offline(boolean offline) {
        context.setOffline(offline);
    }

    void isLive() {
        assertThat(at("connection")).hasAttribute("data-state", "live");
    }

    void says(String words) {
        assertThat(page.locator("#app")).containsText(words);
    }

    /** Switches the language by its button, "English" or "日本語". */
    void speak(String language) {
        page.getByText(language, new Page.GetByTextOptions().setExact(true)).click();
    }

    /** Notes which document is shown now, for {@link #hasStayed()}. */
    Screen remember() {
        page.evaluate("() => { window.isTheSameDocument = true; }");
        return this;
    }

    /** The document is still the one that was remembered: nothing was loaded again. */
    void hasStayed() {
        Object same = page.evaluate("() => window.isTheSameDocument === true");
        Assertions.assertThat(same).as("%s was not loaded again", name).isEqualTo(true);
    }

    /** Nothing has to be scrolled to be seen. */
    void fits() {
        Object size = page.evaluate("() => [document.documentElement.scrollWidth - innerWidth,"
                + " document.documentElement.scrollHeight - innerHeight].map(over => Math.max(0, over))");
        Assertions.assertThat(size)
                .as("pixels of %s beside and below the screen", name)
                .isEqualTo(List.of(0, 0));
    }

    /** Keeps a picture of what is shown. */
    void picture(String title) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(title + ".png")));
    }

    /** What went wrong since the last time; asking the page first lets everything that is under way arrive. */
    List<String> takeTroubles() {
        page.title();
        return watch.takeTroubles();
    }

    void close() {
        context.close();
    }
}
