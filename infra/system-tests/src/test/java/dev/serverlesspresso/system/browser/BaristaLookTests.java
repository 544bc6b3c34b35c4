package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.system.Counter;
import dev.serverlesspresso.system.Customer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The counter with work in all lanes, on a tablet and on a barista's own phone. */
@ExtendWith(InBrowser.class)
class BaristaLookTests {
    @ParameterizedTest
    @CsvSource({"TABLET,en-GB", "TABLET,ja-JP", "PHONE,ja-JP", "SMALL_PHONE,en-GB"})
    void busyCounterIsGoodToLookAt(Size size, String locale, Screens screens, Counter counter) {
        Screen screen = screens.visitor("tablet-look", size, locale);
        screen.goTo(screens.url("/barista/tokyo"));
        new SignInPage(screen).signIn("tokyo-manager", screens.password("tokyo-manager"));
        screen.isLive();
        Barista barista = new Barista(screen);
        Customer first = counter.scan("tokyo");
        int taken = first.queued().path("number").asInt();
        Customer second = counter.scan("tokyo");
        int waiting = second.queued().path("number").asInt();
        barista.hasToMake(waiting);
        barista.make(taken);
        for (String theme : new String[] {"light", "dark"}) {
            screen.page().evaluate("theme => { document.documentElement.dataset.theme = theme; }", theme);
            Accessibility.check(screen);
            isNotWiderThanTheScreen(screen);
            screen.picture("barista-busy-" + size + "-" + locale + "-" + theme);
        }
        for (String panel : new String[] {"menu", "figures"}) {
            screen.at("panel-" + panel).tap();
            assertThat(screen.page().locator(".panel")).isVisible();
            Accessibility.check(screen);
            isNotWiderThanTheScreen(screen);
            screen.picture("barista-" + panel + "-" + size + "-" + locale);
            screen.at("panel-" + panel).tap();
        }
        barista.complete(taken);
        barista.cancel(waiting, "OTHER");
    }

    private static void isNotWiderThanTheScreen(Screen screen) {
        assertThat(screen.page().evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }
}
