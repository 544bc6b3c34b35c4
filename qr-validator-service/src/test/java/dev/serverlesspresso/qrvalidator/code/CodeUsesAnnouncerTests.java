package dev.serverlesspresso.qrvalidator.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.kit.event.Event;
import dev.serverlesspresso.qrvalidator.Given;
import dev.serverlesspresso.qrvalidator.shop.ShopSettings;
import dev.serverlesspresso.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;

class CodeUsesAnnouncerTests {

    private final TestClock clock = new TestClock(Given.NINE);
    private final List<Event> published = new ArrayList<>();
    private final CurrentCode nobodyHasScanned =
            CurrentCodeForTests.of(Mockito.mock(), (shopId, windowStartSecond) -> Optional.empty(), clock);
    private final CodeUsesAnnouncer announcer = new CodeUsesAnnouncer(nobodyHasScanned, published::addAll, clock);

    @ParameterizedTest
    @CsvSource({"300, 10", "420, 10", "300, 1"})
    void changedSettingsArePublishedWithTheCodeThatTheyMakeNow(int window, int uses) {
        announcer.codeChanged(settings(Duration.ofSeconds(window), uses));
        CodeWindow now = CodeWindow.at(Given.NINE, Duration.ofSeconds(window));
        assertThat(published)
                .containsExactly(QrCodeUsesChanged.of(Given.DEMO, new CodeUses(now, uses, uses), Given.NINE));
    }

    private static ShopSettings settings(Duration window, int uses) {
        return new ShopSettings(
                Given.DEMO,
                "Demo",
                true,
                false,
                ZoneId.of("Europe/Berlin"),
                window,
                uses,
                Duration.ofSeconds(30),
                Optional.empty(),
                Instant.EPOCH,
                2);
    }
}
