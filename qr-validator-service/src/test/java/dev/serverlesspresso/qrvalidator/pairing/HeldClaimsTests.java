package dev.serverlesspresso.qrvalidator.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.qrvalidator.Given;
import dev.serverlesspresso.qrvalidator.TestClock;
import dev.serverlesspresso.qrvalidator.display.Display;
import dev.serverlesspresso.qrvalidator.display.DisplayId;
import dev.serverlesspresso.qrvalidator.display.Displays;
import dev.serverlesspresso.qrvalidator.display.DisplaysForTests;
import dev.serverlesspresso.qrvalidator.display.Hash;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class HeldClaimsTests {

    private final TestClock clock = new TestClock(Given.NINE);
    private final Memory memory = new Memory();
    private final PairingDesk desk = PairingForTests.desk(memory, DisplaysForTests.desk(memory, clock), clock);
    private final HeldClaims claims = new HeldClaims(desk, memory, clock, Given.properties());
    private final Opened opened = desk.open();

    @Test
    void claimIsHeldUntilItIsSeenToBeConfirmed() {
        CompletableFuture<Claim> claim = claim(opened);
        claims.look();
        assertThat(claim).isNotDone();
        desk.confirm(Given.DEMO, opened.code(), "Bar");
        claims.look();
        assertThat(claim).isCompletedWithValueMatching(Claim.Claimed.class::isInstance);
        assertThat(claim(opened)).isCompletedWithValueMatching(Claim.Claimed.class::isInstance);
    }

    @Test
    void claimIsSentHomeAfterTwentySeconds() {
        CompletableFuture<Claim> claim = claim(opened);
        clock.advance(Duration.ofSeconds(19));
        claims.look();
        assertThat(claim).isNotDone();
        clock.advance(Duration.ofSeconds(1));
        claims.look();
        assertThat(claim).isCompletedWithValue(new Claim.Waiting(opened.expiresAt()));
    }

    @Test
    void claimEndsWithItsCode() {
        clock.advance(Duration.ofSeconds(590));
        CompletableFuture<Claim> claim = claim(opened);
        clock.advance(Duration.ofSeconds(10));
        claims.look();
        assertThat(claim).isCompletedWithValue(new Claim.Expired());
    }

    @Test
    void wrongSecretAndUnknownCodeAreAnsweredAtOnce() {
        assertThat(claims.claim(opened.code(), "guess")).isCompletedWithValue(new Claim.WrongSecret());
        assertThat(claims.claim(new PairingCode("ZZZZZZ"), opened.secret())).isCompletedWithValue(new Claim.Expired());
    }

    @Test
    void newerClaimOfADisplaySendsTheOlderHomeAndTooManyAreRefused() {
        CompletableFuture<Claim> older = claim(opened);
        CompletableFuture<Claim> newer = claim(opened);
        assertThat(older).isCompletedWithValue(new Claim.Waiting(opened.expiresAt()));
        assertThat(claim(desk.open())).isNotDone();
        assertThat(claim(desk.open())).isCompletedWithValue(new Claim.TooMany());
        assertThat(newer).isNotDone();
    }

    @Test
    void shutdownAnswersAllAndHoldsNoMore() {
        claims.start();
        CompletableFuture<Claim> claim = claim(opened);
        claims.stop();
        assertThat(claim).isCompletedWithValue(new Claim.Waiting(opened.expiresAt()));
        assertThat(claim(opened)).isCompletedWithValue(new Claim.Waiting(opened.expiresAt()));
        assertThat(claims.isRunning()).isFalse();
    }

    private CompletableFuture<Claim> claim(Opened display) {
        return claims.claim(display.code(), display.secret());
    }

    /** One table in memory for both. */
    private static final class Memory implements Pairings, Displays {

        private final Map<PairingCode, Pairing> pairings = new HashMap<>();
        private final Map<DisplayId, Display> displays = new HashMap<>();

        @Override
        public boolean keep(Pairing pairing, Instant now) {
            return pairings.putIfAbsent(pairing.code(), pairing) == null;
        }

        @Override
        public Optional<Pairing> find(PairingCode code) {
            return Optional.ofNullable(pairings.get(code));
        }

        @Override
        public Map<PairingCode, Pairing> findAll(Set<PairingCode> codes) {
            Map<PairingCode, Pairing> found = new HashMap<>(pairings);
            found.keySet().retainAll(codes);
            return found;
        }

        @Override
        public boolean confirm(PairingCode code, Display display, Instant now) {
            Pairing.Place place = new Pairing.Place(display.shopId(), display.id(), display.name());
            pairings.computeIfPresent(
                    code,
                    (same, pairing) -> new Pairing(code, pairing.secret(), pairing.expiresAt(), Optional.of(place)));
            displays.put(display.id(), display);
            return true;
        }

        @Override
        public Optional<Display> find(ShopId shopId, DisplayId id, Instant now) {
            return Optional.ofNullable(displays.get(id));
        }

        @Override
        public List<Display> of(ShopId shopId, Instant now) {
            return List.copyOf(displays.values());
        }

        @Override
        public boolean entrust(ShopId shopId, DisplayId id, Hash token, Instant now, Instant expiresAt) {
            return displays.containsKey(id);
        }

        @Override
        public boolean rotate(ShopId shopId, DisplayId id, Renewal renewal) {
            return displays.containsKey(id);
        }

        @Override
        public void remove(ShopId shopId, DisplayId id) {
            displays.remove(id);
        }
    }
}
