package dev.serverlesspresso.system.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Opens each screen for the first time as on a cheap phone far from the mast, and tells what came over the wire and when
 * the screen could be used. A report to read, not a test: the times are those of this machine.
 */
@ExtendWith(InBrowser.class)
class ScreenSpeedReport {
    private static final int RUNS = 5;
    private static final String LIVE = "[data-testid=connection][data-state=live]";

    @Test
    void writeReport(Screens screens) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("| screen | all, KB | until first paint, KB | scripts, KB | fonts, KB | requests | first paint, s"
                + " | usable, s | interactive, s | blocked, s | layout shift |");
        lines.add("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        lines.add(line("ordering, just scanned", () -> ordering(screens)));
        lines.add(line("barista", () -> staff(screens, Size.TABLET, "/barista/demo", "demo-barista", LIVE)));
        lines.add(line(
                "display",
                () -> staff(screens, Size.OVERHEAD, "/display/demo?sign-in", "demo-display", "[data-testid=qr]")));
        Files.write(Path.of("target", "screens-speed.md"), lines);
    }

    private interface Visit {
        Arrival once();
    }

    private static Arrival ordering(Screens screens) {
        String code = screens.display("demo").readCode();
        Screen phone = screens.visitor("slow-phone", Size.PHONE, "en-GB");
        Arrival arrival = Arrival.slowly(phone, "[data-testid^=menu-item-]", () -> phone.goTo(code));
        phone.goTo("about:blank");
        return arrival;
    }

    /** Signed in already, then loaded anew with nothing in the cache. */
    private static Arrival staff(Screens screens, Size size, String path, String username, String content) {
        Screen screen = screens.visitor("slow-" + username, size, "en-GB");
        screen.goTo(screens.url(path));
        new SignInPage(screen).signIn(username, screens.password(username));
        screen.isLive();
        Arrival arrival = Arrival.slowly(screen, content, screen::reload);
        screen.goTo("about:blank");
        return arrival;
    }

    private static String line(String screen, Visit visit) {
        List<Arrival> runs = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            runs.add(visit.once());
        }
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f | %.1f | %.0f | %.2f | %.2f | %.2f | %.2f | %.3f |",
                screen,
                median(runs, Arrival::bytes) / 1_024,
                median(runs, Arrival::bytesUntilPaint) / 1_024,
                median(runs, Arrival::scripts) / 1_024,
                median(runs, Arrival::fonts) / 1_024,
                median(runs, Arrival::requests),
                median(runs, Arrival::painted) / 1_000,
                median(runs, Arrival::usable) / 1_000,
                median(runs, Arrival::interactive) / 1_000,
                median(runs, Arrival::blocked) / 1_000,
                median(runs, Arrival::shift));
    }

    private static double median(List<Arrival> runs, ToDoubleFunction<Arrival> of) {
        return runs.stream().mapToDouble(of).sorted().toArray()[runs.size() / 2];
    }
}
