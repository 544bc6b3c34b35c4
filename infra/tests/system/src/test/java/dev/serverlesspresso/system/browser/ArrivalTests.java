package dev.serverlesspresso.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a screen may weigh when it is opened for the first time, and that nothing jumps while it arrives. */
@ExtendWith(InBrowser.class)
class ArrivalTests {
    private static final double KILOBYTE = 1_024;
    private static final double STILL = 0.02;

    @Test
    void phoneIsLightAndStandsStill(Screens screens) {
        String code = screens.display("demo").readCode();
        Phone phone = screens.phone();
        Arrival arrival = Arrival.of(phone.screen(), "[data-testid^=menu-item-]", () -> phone.screen()
                .goTo(code));
        assertThat(arrival.bytesUntilPaint()).isLessThanOrEqualTo(60 * KILOBYTE);
        assertThat(arrival.bytes()).isLessThanOrEqualTo(120 * KILOBYTE);
        assertThat(arrival.shift()).isLessThanOrEqualTo(STILL);
        phone.cancel();
    }

    @Test
    void tabletStandsStill(Screens screens) {
        Screen tablet = screens.visitor("tablet-arrives", Size.TABLET, "en-GB");
        arrived(screens, tablet, "/barista/demo", "demo-barista");
        assertThat(Arrival.of(tablet, "[data-state=live]", tablet::reload).shift())
                .isLessThanOrEqualTo(STILL);
    }

    @Test
    void displayStandsStill(Screens screens) {
        Screen wall = screens.visitor("wall-arrives", Size.OVERHEAD, "en-GB");
        arrived(screens, wall, "/display/demo?sign-in", "demo-display");
        assertThat(Arrival.of(wall, "[data-testid=qr] svg", wall::reload).shift())
                .isLessThanOrEqualTo(STILL);
    }

    private static void arrived(Screens screens, Screen screen, String path, String username) {
        screen.goTo(screens.url(path));
        new SignInPage(screen).signIn(username, screens.password(username));
        screen.isLive();
    }
}
