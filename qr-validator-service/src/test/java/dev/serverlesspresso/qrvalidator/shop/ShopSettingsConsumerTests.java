package dev.serverlesspresso.qrvalidator.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serverlesspresso.kit.problem.Unavailable;
import dev.serverlesspresso.qrvalidator.Given;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShopSettingsConsumerTests {

    private final OneCopy shops = new OneCopy();
    private final List<ShopSettings> announced = new ArrayList<>();
    private final ShopSettingsConsumer consumer = new ShopSettingsConsumer(shops, this::announce);
    private boolean busIsAway;

    @BeforeEach
    void theShopIsKnown() {
        handle(1, true, 300, 10, 30);
    }

    @Test
    void firstSettingsOfAShopChangeNoCode() {
        assertThat(shops.copy)
                .hasValueSatisfying(copy -> assertThat(copy.version()).isOne());
        assertThat(announced).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"false, 300, 10, 30", "true, 420, 10, 30", "true, 300, 1, 30", "true, 300, 10, 0"})
    void settingsThatMakeAnotherCodeAreAnnounced(boolean open, int window, int uses, int grace) {
        handle(2, open, window, uses, grace);
        assertThat(announced).containsExactly(shops.copy.orElseThrow());
        assertThat(announced.get(0).version()).isEqualTo(2);
    }

    @Test
    void settingsThatNoCodeShowsAndOldSettingsAreNotAnnounced() {
        handle(2, true, 300, 10, 30);
        handle(1, true, 300, 1, 30);
        assertThat(announced).isEmpty();
    }

    @Test
    void endOfAShopIsStoredAndAnnounced() {
        ShopChanged.Shop archived = new ShopChanged.Shop("Demo", false, true, "Europe/Berlin", 300, 10, 30, null);
        consumer.handle(new ShopChanged("demo", 2, archived));
        assertThat(shops.copy.orElseThrow().archived()).isTrue();
        assertThat(announced).hasSize(1);
    }

    /** The SDK tries again after a lost answer, and then meets its own write. */
    @Test
    void settingsWhoseAnswerWasLostAreAnnounced() {
        shops.answersAreLost = true;
        handle(2, true, 300, 1, 30);
        assertThat(announced).containsExactly(shops.copy.orElseThrow());
    }

    @Test
    void settingsThatCouldNotBeAnnouncedAreWhenTheMessageComesAgain() {
        busIsAway = true;
        assertThatThrownBy(() -> handle(2, true, 300, 1, 30)).isInstanceOf(Unavailable.class);
        busIsAway = false;
        consumer.handle(changed(1, true, 300, 10, 30));
        assertThat(announced).isEmpty();
        consumer.handle(changed(2, true, 300, 1, 30));
        assertThat(announced).hasSize(1);
    }

    private void handle(long version, boolean open, int window, int uses, int grace) {
        consumer.handle(changed(version, open, window, uses, grace));
    }

    private static ShopChanged changed(long version, boolean open, int window, int uses, int grace) {
        return new ShopChanged(
                "demo", version, new ShopChanged.Shop("Demo", open, null, "Europe/Berlin", window, uses, grace, null));
    }

    private void announce(ShopSettings settings) {
        if (busIsAway) {
            throw new Unavailable("the bus is away");
        }
        announced.add(settings);
    }

    /** Room for one shop. */
    private static final class OneCopy implements Shops {

        private Optional<ShopSettings> copy = Optional.empty();
        private boolean answersAreLost;

        @Override
        public Optional<ShopSettings> find(ShopId shopId) {
            return copy;
        }

        @Override
        public Stored storeIfNewer(ShopSettings settings) {
            if (copy.filter(stored -> stored.version() >= settings.version()).isPresent()) {
                return Stored.notNewer();
            }
            Optional<ShopSettings> before = copy;
            copy = Optional.of(settings);
            return answersAreLost ? Stored.notNewer() : Stored.insteadOf(before);
        }

        @Override
        public void markCrowded(ShopId shopId, Instant until) {
            throw new IllegalStateException(Given.DEMO + " is never crowded here");
        }
    }
}
