package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.serverlesspresso.system.Counter;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The counter with work in all lanes, as time goes by. */
@ExtendWith(InBrowser.class)
class BaristaLookTests {
    private static final Duration SOON = Duration.ofMinutes(8);
    private static final Duration LATE = Duration.ofMinutes(12);

    @Test
    void counterIsGoodToLookAtWhenQuietWhenBusyAndWhenLate(Screens screens, Counter counter) {
        Screen screen = screens.visitor("tablet-look", Size.TABLET, "en-GB");
        screen.goTo(screens.url("/barista/tokyo"));
        new SignInPage(screen).signIn("tokyo-manager", screens.password("tokyo-manager"));
        screen.isLive();
        Barista barista = new Barista(screen);
        Look look = Look.atCounter(screen);
        int taken = queued(counter);
        int waiting = queued(counter);
        barista.hasToMake(waiting);
        barista.make(taken);
        look.isGood("busy");

        barista.isFree(taken);
        look.isGood("held", () -> {
            if (barista.card(taken).getByTestId("held").count() > 0) {
                barista.tap(taken, "undo");
            }
            barista.tap(taken, "complete");
        });
        barista.tap(taken, "now");
        barista.hasReady(taken);
        look.isGood("ready");
        barista.handOut(taken);
        look.isGood("handed-out");

        Instant now = Instant.now();
        screen.page().clock().setFixedTime(Date.from(now.plus(SOON)));
        assertThat(barista.card(waiting).locator(".age")).hasAttribute("data-age", "soon");
        look.isGood("soon");
        screen.page().clock().setFixedTime(Date.from(now.plus(LATE)));
        assertThat(barista.card(waiting).locator(".age")).hasAttribute("data-age", "late");
        look.isGood("late");
        barista.cancel(waiting, "OTHER");
    }

    private static int queued(Counter counter) {
        return counter.scan("tokyo").queued().path("number").asInt();
    }
}
