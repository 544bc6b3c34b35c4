package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;

/** One browser window at one size, watched from its first request on. */
final class Screen {
    static final Path PICTURES = Path.of(System.getProperty("serverlesspresso.screenshots", "target/screenshots"));

    /** To take one costs as much as a look does, and nothing is asserted on it. */
    static final boolean PICTURES_ARE_KEPT = Boolean.getBoolean("serverlesspresso.pictures");

    private static final String COME_TO_REST = """
            async () => {
              const frame = () => new Promise(requestAnimationFrame);
              await frame();
              await frame();
              document.getAnimations()
                .filter(animation => animation.effect.getComputedTiming().endTime < 2000)
                .forEach(animation => animation.finish());
              await frame();
            }
            """;
    private static final String SPEAK = """
            language => {
              const key = "serverlesspresso.language";
              localStorage.setItem(key, language);
              window.dispatchEvent(new StorageEvent("storage", { key }));
            }
            """;

    private final String name;
    private final BrowserContext context;
    private final Page page;
    private final Watch watch;
    private Size size;

    private Screen(String name, BrowserContext context, Size size) {
        this.name = name;
        this.context = context;
        this.size = size;
        this.page = context.newPage();
        this.watch = Watch.of(name, page);
        page.setDefaultTimeout(Screens.LIMIT_MILLIS);
    }

    static Screen open(Browser browser, String name, Size size, String locale) {
        return new Screen(name, browser.newContext(size.options().setLocale(locale)), size);
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
        this.size = size;
        size.applyTo(page);
    }

    Size size() {
        return size;
    }

    /** Waits until what was changed is drawn, and brings what moves for a moment to its end. */
    void comeToRest() {
        page.evaluate(COME_TO_REST);
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

    /** Switches the language as another tab would, wherever the switch may be. */
    void speakAtOnce(String language) {
        page.evaluate(SPEAK, language);
        page.waitForFunction("language => document.documentElement.lang === language", language);
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

    /** The lines of the table that a button saves. */
    List<String> table(String button) {
        Download download = page.waitForDownload(() -> at(button).tap());
        Assertions.assertThat(download.suggestedFilename()).endsWith(".csv");
        try {
            return Files.readAllLines(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a picture of what is shown, for people who look on; with {@code -Dserverlesspresso.pictures=true} only. */
    void picture(String title) {
        if (PICTURES_ARE_KEPT) {
            keepPicture(title);
        }
    }

    /** Keeps one whatever was asked for, since something went wrong. */
    void keepPicture(String title) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(title + ".png")));
    }

    /** What went wrong since the last time; asking the page first lets everything that is under way arrive. */
    List<String> takeTroubles() {
        page.title();
        return watch.takeTroubles();
    }

    /** While it was offline it could reach nothing, which is no trouble; all else is. */
    void onlyTheNetworkWasMissing() {
        Assertions.assertThat(takeTroubles()).allSatisfy(trouble -> Assertions.assertThat(trouble)
                .containsAnyOf("ERR_INTERNET_DISCONNECTED", "WebSocket"));
    }

    void close() {
        context.close();
    }
}
