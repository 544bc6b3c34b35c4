package dev.serverlesspresso.qrvalidator.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.kit.outcome.Outcome;
import dev.serverlesspresso.qrvalidator.Given;
import dev.serverlesspresso.qrvalidator.device.Credential;
import dev.serverlesspresso.qrvalidator.device.Device;
import dev.serverlesspresso.qrvalidator.device.DeviceId;
import dev.serverlesspresso.qrvalidator.device.DeviceKind;
import dev.serverlesspresso.qrvalidator.device.Devices;
import dev.serverlesspresso.qrvalidator.device.DevicesForTests;
import dev.serverlesspresso.qrvalidator.device.Hash;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import dev.serverlesspresso.testing.TestClock;
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
    private final PairingDesk desk = PairingForTests.desk(memory, DevicesForTests.desk(memory, clock), clock);
    private final HeldClaims claims = new HeldClaims(desk, memory, clock, Given.properties());
    private final OpenedPairing opened = desk.open(DeviceKind.DISPLAY);

    @Test
    void claimIsHeldUntilItIsSeenToBeConfirmed() {
        CompletableFuture<Outcome<Credential, ClaimRefusal>> claim = claim(opened);
        claims.readPairings();
        assertThat(claim).isNotDone();
        desk.confirm(Given.DEMO, opened.code(), DeviceKind.DISPLAY, "Bar");
        claims.readPairings();
        assertThat(claim)
                .isCompletedWithValueMatching(outcome -> outcome.value().isPresent());
        assertThat(claim(opened))
                .isCompletedWithValueMatching(outcome -> outcome.value().isPresent());
    }

    @Test
    void claimIsAnsweredAfterTwentySeconds() {
        CompletableFuture<Outcome<Credential, ClaimRefusal>> claim = claim(opened);
        clock.advance(Duration.ofSeconds(19));
        claims.readPairings();
        assertThat(claim).isNotDone();
        clock.advance(Duration.ofSeconds(1));
        claims.readPairings();
        assertRefused(claim, ClaimRefusal.notConfirmed(opened.expiresAt()));
    }

    @Test
    void claimEndsWithItsCode() {
        clock.advance(Duration.ofSeconds(590));
        CompletableFuture<Outcome<Credential, ClaimRefusal>> claim = claim(opened);
        clock.advance(Duration.ofSeconds(10));
        claims.readPairings();
        assertRefused(claim, ClaimRefusal.EXPIRED);
    }

    @Test
    void wrongSecretAndUnknownCodeAreAnsweredAtOnce() {
        assertRefused(claims.claim(opened.code(), "guess"), ClaimRefusal.WRONG_SECRET);
        assertRefused(claims.claim(new PairingCode("ZZZZZZ"), opened.secret()), ClaimRefusal.EXPIRED);
    }

    @Test
    void newerClaimOfADeviceEndsTheOlderAndTooManyAreRefused() {
        CompletableFuture<Outcome<Credential, ClaimRefusal>> older = claim(opened);
        CompletableFuture<Outcome<Credential, ClaimRefusal>> newer = claim(opened);
        assertRefused(older, ClaimRefusal.notConfirmed(opened.expiresAt()));
        assertThat(claim(desk.open(DeviceKind.DISPLAY))).isNotDone();
        assertRefused(claim(desk.open(DeviceKind.DISPLAY)), ClaimRefusal.TOO_MANY);
        assertThat(newer).isNotDone();
    }

    @Test
    void shutdownAnswersAllAndHoldsNoMore() {
        claims.start();
        CompletableFuture<Outcome<Credential, ClaimRefusal>> claim = claim(opened);
        claims.stop();
        assertRefused(claim, ClaimRefusal.notConfirmed(opened.expiresAt()));
        assertRefused(claim(opened), ClaimRefusal.notConfirmed(opened.expiresAt()));
        assertThat(claims.isRunning()).isFalse();
    }

    private CompletableFuture<Outcome<Credential, ClaimRefusal>> claim(OpenedPairing device) {
        return claims.claim(device.code(), device.secret());
    }

    private static void assertRefused(
            CompletableFuture<Outcome<Credential, ClaimRefusal>> claim, ClaimRefusal refusal) {
        assertThat(claim)
                .isCompletedWithValueMatching(outcome -> outcome.refusal().equals(Optional.of(refusal)));
    }

    /** One table in memory for both. */
    private static final class Memory implements Pairings, Devices {

        private final Map<PairingCode, Pairing> pairings = new HashMap<>();
        private final Map<DeviceId, Device> devices = new HashMap<>();

        @Override
        public boolean store(Pairing pairing, Instant now) {
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
        public boolean confirm(PairingCode code, Device device, Instant now) {
            Pairing.Place place = new Pairing.Place(device.shopId(), device.id(), device.name());
            pairings.computeIfPresent(
                    code,
                    (same, pairing) -> new Pairing(
                            code, pairing.kind(), pairing.secret(), pairing.expiresAt(), Optional.of(place)));
            devices.put(device.id(), device);
            return true;
        }

        @Override
        public Optional<Device> find(ShopId shopId, DeviceId id, Instant now) {
            return Optional.ofNullable(devices.get(id));
        }

        @Override
        public List<Device> of(ShopId shopId, Instant now) {
            return List.copyOf(devices.values());
        }

        @Override
        public boolean storeToken(ShopId shopId, DeviceId id, Hash token, Instant now, Instant expiresAt) {
            return devices.containsKey(id);
        }

        @Override
        public boolean rotate(ShopId shopId, DeviceId id, Renewal renewal) {
            return devices.containsKey(id);
        }

        @Override
        public void remove(ShopId shopId, DeviceId id) {
            devices.remove(id);
        }
    }
}
