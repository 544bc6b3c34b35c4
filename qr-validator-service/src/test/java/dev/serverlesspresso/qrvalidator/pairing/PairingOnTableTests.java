package dev.serverlesspresso.qrvalidator.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.kit.event.Event;
import dev.serverlesspresso.kit.outcome.Outcome;
import dev.serverlesspresso.qrvalidator.Given;
import dev.serverlesspresso.qrvalidator.device.Credential;
import dev.serverlesspresso.qrvalidator.device.Device;
import dev.serverlesspresso.qrvalidator.device.DeviceDesk;
import dev.serverlesspresso.qrvalidator.device.DeviceId;
import dev.serverlesspresso.qrvalidator.device.DeviceKind;
import dev.serverlesspresso.qrvalidator.device.DeviceRemoved;
import dev.serverlesspresso.qrvalidator.device.DevicesForTests;
import dev.serverlesspresso.qrvalidator.device.DevicesOnTable;
import dev.serverlesspresso.qrvalidator.device.Hash;
import dev.serverlesspresso.qrvalidator.scan.CodesTable;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import dev.serverlesspresso.testing.AwsUnderTest;
import dev.serverlesspresso.testing.TestClock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Pairing, claiming, renewing and revoking on a table, races included. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PairingOnTableTests {

    private static final ShopId TOKYO = new ShopId("tokyo");

    @AutoClose
    private final AwsUnderTest aws = AwsUnderTest.start();

    private final CodesTable table = CodesTable.create(aws.endpoint());
    private final TestClock clock = new TestClock(Given.NINE);
    private final Pairings pairings = PairingsOnTable.in(table);
    private final List<Event> out = new CopyOnWriteArrayList<>();
    private final DeviceDesk devices = DevicesForTests.desk(DevicesOnTable.in(table), out::addAll, clock);
    private final PairingDesk desk = PairingForTests.desk(pairings, devices, clock);

    @AfterAll
    void end() {
        table.close();
        aws.close();
    }

    @Test
    void confirmedDeviceClaimsItsCredentialAndIsListed() {
        OpenedPairing opened = desk.open(DeviceKind.DISPLAY);
        assertThat(opened.confirmUrl()).hasToString("http://localhost:8080/barista/pair?code=" + opened.code());
        assertThat(PairingForTests.claim(desk, opened)).isEmpty();

        Pairing.Place place =
                confirmed(desk.confirm(Given.DEMO, opened.code(), DeviceKind.DISPLAY, "Left of the door"));
        Credential credential = PairingForTests.claim(desk, opened).orElseThrow();

        assertThat(credential.deviceId()).isEqualTo(place.deviceId());
        assertThat(credential.shopId()).isEqualTo(Given.DEMO);
        assertThat(listed(place.deviceId())).map(Device::name).contains("Left of the door");
    }

    @Test
    void ofManagersOfTwoShopsOneGetsTheDevice() {
        OpenedPairing opened = desk.open(DeviceKind.DISPLAY);
        List<Outcome<Pairing.Place, ConfirmationRefusal>> outcomes = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                        desk.confirm(i % 2 == 0 ? Given.DEMO : TOKYO, opened.code(), DeviceKind.DISPLAY, "by " + i)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        Set<Pairing.Place> places = new HashSet<>();
        outcomes.forEach(outcome -> outcome.value().ifPresent(places::add));

        assertThat(places).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.refusal().equals(Optional.of(ConfirmationRefusal.TAKEN)))
                .hasSize(4);
        assertThat(outcomes).filteredOn(outcome -> outcome.value().isPresent()).hasSize(4);
    }

    @Test
    void claimTwiceIsTheSameDeviceAndEitherAnswerCanBeKept() {
        OpenedPairing opened = desk.open(DeviceKind.DISPLAY);
        confirmed(desk.confirm(Given.DEMO, opened.code(), DeviceKind.DISPLAY, "Window"));
        Credential first = PairingForTests.claim(desk, opened).orElseThrow();
        Credential second = PairingForTests.claim(desk, opened).orElseThrow();

        assertThat(second.deviceId()).isEqualTo(first.deviceId());
        assertThat(second.renewalToken()).isNotEqualTo(first.renewalToken());
        assertThat(devices.renew(first.renewalToken())).isPresent();
        assertThat(devices.renew(second.renewalToken())).isEmpty();
    }

    @Test
    void renewalTwiceWithTheOldTokenGivesTheSameNewOneForAMoment() {
        Credential first = paired("Bar");
        Credential second = devices.renew(first.renewalToken()).orElseThrow();
        clock.advance(Duration.ofSeconds(119));
        Credential again = devices.renew(first.renewalToken()).orElseThrow();

        assertThat(again.renewalToken()).isEqualTo(second.renewalToken());
        assertThat(devices.renew(second.renewalToken())).isPresent();
    }

    @Test
    void tokenThatIsUsedUpAndComesAgainRevokesTheDevice() {
        Credential first = paired("Copied");
        Credential second = devices.renew(first.renewalToken()).orElseThrow();
        clock.advance(Duration.ofMinutes(2));
        out.clear();

        assertThat(devices.renew(first.renewalToken())).isEmpty();

        assertThat(devices.renew(second.renewalToken())).isEmpty();
        assertThat(listed(first.deviceId())).isEmpty();
        assertThat(out).containsExactly(new DeviceRemoved(Given.DEMO, first.deviceId(), clock.instant()));
    }

    @Test
    void tokenTwoRenewalsAgoRevokesTheDevice() {
        Credential first = paired("Copied long ago");
        Credential second = devices.renew(first.renewalToken()).orElseThrow();
        Credential third = devices.renew(second.renewalToken()).orElseThrow();

        assertThat(devices.renew(first.renewalToken())).isEmpty();
        assertThat(devices.renew(third.renewalToken())).isEmpty();
    }

    @Test
    void nobodyRevokesADeviceByATokenThatWasNeverGiven() {
        Credential mine = paired("Mine alone");
        String token = mine.renewalToken();
        String other = paired("Another").renewalToken();
        String named = token.substring(0, token.indexOf('.', token.indexOf('.') + 1));

        devices.renew(named + other.substring(other.indexOf('.', other.indexOf('.') + 1)));
        devices.renew(named + "." + "A".repeat(43) + "." + "A".repeat(43));

        assertThat(devices.renew(token)).isPresent();
    }

    @Test
    void nextTokenDoesNotFollowFromTheOneBefore() {
        Credential first = paired("Random");
        Credential twin = paired("Random twin");
        assertThat(devices.renew(first.renewalToken()).orElseThrow().renewalToken())
                .isNotEqualTo(devices.renew(twin.renewalToken()).orElseThrow().renewalToken());
        String secretOfTheTable = table.client()
                .scan(request -> request.tableName(table.name()))
                .items()
                .toString();
        assertThat(secretOfTheTable).doesNotContain(first.renewalToken().split("\\.", -1)[2]);
    }

    @Test
    void manyRenewalsAtOnceAgreeOnTheNextToken() {
        Credential first = paired("Tabs");
        Set<String> next = new HashSet<>(IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> devices.renew(first.renewalToken())))
                .toList()
                .stream()
                .map(answer -> answer.join().orElseThrow().renewalToken())
                .toList());
        assertThat(next).hasSize(1);
        assertThat(devices.renew(next.iterator().next())).isPresent();
    }

    @Test
    void revokedDeviceCanNeitherRenewNorClaimNorBeConfirmedAgain() {
        OpenedPairing opened = desk.open(DeviceKind.DISPLAY);
        DeviceId id = confirmed(desk.confirm(Given.DEMO, opened.code(), DeviceKind.DISPLAY, "Gone"))
                .deviceId();
        Credential credential = PairingForTests.claim(desk, opened).orElseThrow();
        devices.revoke(TOKYO, id);
        assertThat(devices.renew(credential.renewalToken())).isPresent();

        devices.revoke(Given.DEMO, id);
        assertThat(out).contains(new DeviceRemoved(Given.DEMO, id, clock.instant()));
        assertThat(devices.renew(credential.renewalToken())).isEmpty();
        assertThat(PairingForTests.claim(desk, opened)).isEmpty();
        assertThat(desk.confirm(Given.DEMO, opened.code(), DeviceKind.DISPLAY, "Again")
                        .refusal())
                .contains(ConfirmationRefusal.NOT_FOUND);
        assertThat(listed(id)).isEmpty();
    }

    @Test
    void codeEndsAfterTenMinutesAndItsClaimAMinuteLater() {
        OpenedPairing late = desk.open(DeviceKind.DISPLAY);
        OpenedPairing never = desk.open(DeviceKind.DISPLAY);
        clock.advance(Duration.ofSeconds(599));
        DeviceId id = confirmed(desk.confirm(Given.DEMO, late.code(), DeviceKind.DISPLAY, "Late"))
                .deviceId();
        clock.advance(Duration.ofSeconds(1));
        assertThat(desk.confirm(Given.DEMO, never.code(), DeviceKind.DISPLAY, "Never")
                        .refusal())
                .contains(ConfirmationRefusal.NOT_FOUND);
        clock.advance(Duration.ofSeconds(60));
        assertThat(PairingForTests.claim(desk, late)).isEmpty();
        assertThat(listed(id)).as("never claimed").isEmpty();
    }

    @Test
    void credentialLeftUnusedForNinetyDaysIsOver() {
        Credential first = paired("Storeroom");
        clock.advance(Duration.ofDays(89));
        Credential second = devices.renew(first.renewalToken()).orElseThrow();
        clock.advance(Duration.ofDays(90));
        assertThat(devices.renew(second.renewalToken())).isEmpty();
        assertThat(listed(first.deviceId())).isEmpty();
    }

    @Test
    void tokenOfAnotherShapeShopOrDeviceRenewsNothing() {
        String token = paired("Mine").renewalToken();
        assertThat(devices.renew("")).isEmpty();
        assertThat(devices.renew("demo." + token)).isEmpty();
        assertThat(devices.renew(token.replace("demo.", "tokyo."))).isEmpty();
        char last = token.charAt(token.length() - 2);
        String forged = token.substring(0, token.length() - 2) + (last == 'A' ? 'B' : 'A') + token.charAt(0);
        assertThat(devices.renew(forged)).isEmpty();
    }

    @Test
    void rowsHoldHashesOnlyAndAgeOut() {
        OpenedPairing opened = desk.open(DeviceKind.DISPLAY);
        confirmed(desk.confirm(Given.DEMO, opened.code(), DeviceKind.DISPLAY, "Hashed"));
        Credential credential = PairingForTests.claim(desk, opened).orElseThrow();
        String secret =
                credential.renewalToken().substring(credential.renewalToken().lastIndexOf('.') + 1);
        var rows =
                table.client().scan(request -> request.tableName(table.name())).items();
        assertThat(rows).allSatisfy(row -> assertThat(row).containsKey("expiresAt"));
        assertThat(rows.toString())
                .doesNotContain(opened.secret(), secret, credential.access().token());
    }

    @Test
    void manyCodesAreFoundInOneLookAndACodeInUseIsNotGivenTwice() {
        OpenedPairing one = desk.open(DeviceKind.DISPLAY);
        OpenedPairing two = desk.open(DeviceKind.DISPLAY);
        PairingCode unknown = new PairingCode("ZZZZZZ");
        Map<PairingCode, Pairing> found = pairings.findAll(Set.of(one.code(), two.code(), unknown));
        assertThat(found).containsOnlyKeys(one.code(), two.code());
        Pairing there = found.values().iterator().next();
        Pairing same =
                new Pairing(there.code(), there.kind(), Hash.of("another secret"), there.expiresAt(), Optional.empty());
        assertThat(pairings.store(same, clock.instant())).isFalse();
        assertThat(pairings.store(same, same.claimableUntil())).isTrue();
    }

    private Credential paired(String name) {
        OpenedPairing opened = desk.open(DeviceKind.DISPLAY);
        confirmed(desk.confirm(Given.DEMO, opened.code(), DeviceKind.DISPLAY, name));
        return PairingForTests.claim(desk, opened).orElseThrow();
    }

    private Optional<Device> listed(DeviceId id) {
        return devices.of(Given.DEMO).stream()
                .filter(device -> device.id().equals(id))
                .findFirst();
    }

    private static Pairing.Place confirmed(Outcome<Pairing.Place, ConfirmationRefusal> confirmation) {
        return confirmation.value().orElseThrow();
    }
}
