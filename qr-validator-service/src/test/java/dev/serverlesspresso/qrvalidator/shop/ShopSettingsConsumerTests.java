package dev.serverlesspresso.qrvalidator.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serverlesspresso.kit.event.Event;
import dev.serverlesspresso.kit.problem.Unavailable;
import dev.serverlesspresso.qrvalidator.Given;
import dev.serverlesspresso.qrvalidator.MemoryScans;
import dev.serverlesspresso.qrvalidator.TestClock;
import dev.serverlesspresso.qrvalidator.code.CodeUses;
import dev.serverlesspresso.qrvalidator.code.CodeWindow;
import dev.serverlesspresso.qrvalidator.code.CurrentCodeForTests;
import dev.serverlesspresso.qrvalidator.code.QrCodeUsesChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsCopiesTests {

    private final TestClock clock = new TestClock(Given.NINE);
    private final OneCopy shops = new OneCopy();
    private final List<Event> out = new ArrayList<>();
    private final SettingsCopies copies =
            new SettingsCopies(shops, CurrentCodeForTests.of(shops, new MemoryScans(), clock), this::publish, clock);
    private boolean busIsAway;

    @BeforeEach
    void theShopIsKnown() {
        hear(1, true, 300, 10, 30);
    }

    @Test
    void firstSettingsOfAShopChangeNoCode() {
        assertThat(shops.copy)
                .hasValueSatisfying(copy -> assertThat(copy.version()).isOne());
        assertThat(out).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"false, 300, 10, 30", "true, 420, 10, 30", "true, 300, 1, 30", "true, 300, 10, 0"})
    void otherSettingsOfCodesAreToldWithTheCodeOfNow(boolean open, int window, int uses, int grace) {
        hear(2, open, window, uses, grace);
        CodeWindow now = CodeWindow.at(Given.NINE, Duration.ofSeconds(window));
        assertThat(out).containsExactly(QrCodeUsesChanged.of(Given.DEMO, new CodeUses(now, uses, uses), Given.NINE));
    }

    @Test
    void settingsThatNoCodeShowsAndOldSettingsAreNotTold() {
        hear(2, true, 300, 10, 30);
        hear(2, true, 300, 1, 30);
        hear(1, true, 300, 1, 30);
        assertThat(out).isEmpty();
    }

    @Test
    void whatCouldNotBeToldIsToldWhenTheMessageComesAgain() {
        busIsAway = true;
        assertThatThrownBy(() -> hear(2, true, 300, 1, 30)).isInstanceOf(Unavailable.class);
        busIsAway = false;
        copies.hear(changed(1, true, 300, 10, 30), true);
        assertThat(out).isEmpty();
        copies.hear(changed(2, true, 300, 1, 30), true);
        assertThat(out).hasSize(1);
    }

    private void hear(long version, boolean open, int window, int uses, int grace) {
        copies.hear(changed(version, open, window, uses, grace), false);
    }

    private static ShopChanged changed(long version, boolean open, int window, int uses, int grace) {
        return new ShopChanged(
                "demo", version, new ShopChanged.Shop("Demo", open, "Europe/Berlin", window, uses, grace, null));
    }

    private void publish(List<? extends Event> events) {
        if (busIsAway) {
            throw new Unavailable("the bus is away");
        }
        out.addAll(events);
    }

    /** Room for one shop. */
    private static final class OneCopy implements Shops {

        private Optional<ShopSettings> copy = Optional.empty();

        @Override
        public Optional<ShopSettings> find(ShopId shopId) {
            return copy;
        }

        @Override
        public Keeping keepIfNewer(ShopSettings settings) {
            if (copy.filter(kept -> kept.version() >= settings.version()).isPresent()) {
                return Keeping.notNewer();
            }
            Optional<ShopSettings> before = copy;
            copy = Optional.of(settings);
            return Keeping.insteadOf(before);
        }

        @Override
        public void markCrowded(ShopId shopId, Instant until) {
            throw new IllegalStateException("nothing of it is told here");
        }
    }
}
