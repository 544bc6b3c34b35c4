package dev.serverlesspresso.system.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.serverlesspresso.system.Counter;
import dev.serverlesspresso.system.Shop;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/**
 * Every screen of the test run: staff screens of the shops that all tests share stay open and signed in from
 * test to test, as at a counter; all others come and go with their test.
 */
final class Screens implements AutoCloseable {
    static final double LIMIT_MILLIS = 15_000;

    private final Counter counter;
    private final Playwright playwright;
    private final Browser browser;
    private final Map<String, Display> displays = new LinkedHashMap<>();
    private final Map<String, Barista> baristas = new LinkedHashMap<>();
    private final List<Screen> visitors = new ArrayList<>();

    private Screens(Counter counter, Playwright playwright, Browser browser) {
        this.counter = counter;
        this.playwright = playwright;
        this.browser = browser;
    }

    static Screens of(Counter counter) {
        Chromium chromium = Chromium.findForScreens(System.getenv()).orElseThrow();
        PlaywrightAssertions.setDefaultAssertionTimeout(LIMIT_MILLIS);
        Playwright playwright = Chromium.driver();
        try {
            return new Screens(counter, playwright, chromium.launch(playwright));
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    /** The overhead display of a shop, signed in. */
    Display display(String shop) {
        return displays.computeIfAbsent(shop, key -> {
            Screen screen = open("display-" + shop, Size.OVERHEAD, "en-GB");
            signIn(screen, "/display/" + shop + "?sign-in", shop + "-display");
            return new Display(screen);
        });
    }

    /** The tablet at the counter of a shop, where its barista is signed in. */
    Barista barista(String shop) {
        return baristas.computeIfAbsent(shop, key -> {
            Screen screen = open("barista-" + shop, Size.TABLET, "en-GB");
            signIn(screen, "/barista/" + shop, shop + "-barista");
            return new Barista(screen);
        });
    }

    /** A phone that has never been here. */
    Phone phone() {
        return phone("en-GB");
    }

    Phone phone(String locale) {
        return new Phone(visitor("phone-" + (visitors.size() + 1), Size.PHONE, locale));
    }

    /** Its owner has seen enough; nothing may have gone wrong on it. */
    void leaves(Phone phone) {
        Assertions.assertThat(phone.screen().takeTroubles())
                .as("troubles of a phone")
                .isEmpty();
        phone.screen().close();
        visitors.remove(phone.screen());
    }

    /** A window of its own for this test. */
    Screen visitor(String name, Size size, String locale) {
        Screen screen = open(name, size, locale);
        visitors.add(screen);
        return screen;
    }

    String url(String path) {
        return counter.system().origin() + path;
    }

    String password(String username) {
        return counter.member(username).password();
    }

    private Screen open(String name, Size size, String locale) {
        return Screen.open(browser, name, size, locale);
    }

    private void signIn(Screen screen, String path, String username) {
        screen.goTo(url(path));
        new SignInPage(screen).signIn(username, password(username));
        screen.isLive();
    }

    /** Closes what was opened for this test, and fails if anything went wrong on any screen; pictures of a failed test are kept. */
    void finish(@Nullable String picturesOfFailure) {
        List<String> troubles = new ArrayList<>();
        for (Screen screen : all()) {
            if (picturesOfFailure != null) {
                screen.keepPicture(picturesOfFailure + "-" + screen.name());
            }
            troubles.addAll(screen.takeTroubles());
        }
        visitors.forEach(Screen::close);
        visitors.clear();
        takenOfOwnShops(displays).forEach(display -> display.screen().close());
        takenOfOwnShops(baristas).forEach(barista -> barista.screen().close());
        Assertions.assertThat(troubles).as("troubles of all screens").isEmpty();
    }

    private static <T> List<T> takenOfOwnShops(Map<String, T> staff) {
        List<T> taken = staff.entrySet().stream()
                .filter(entry -> !Shop.SHARED.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        staff.keySet().retainAll(Shop.SHARED);
        return taken;
    }

    private List<Screen> all() {
        List<Screen> all = new ArrayList<>(visitors);
        displays.values().forEach(display -> all.add(display.screen()));
        baristas.values().forEach(barista -> all.add(barista.screen()));
        return all;
    }

    @Override
    public void close() {
        if (Screen.PICTURES_ARE_KEPT) {
            ContactSheets.write(browser);
        }
        browser.close();
        playwright.close();
    }
}
