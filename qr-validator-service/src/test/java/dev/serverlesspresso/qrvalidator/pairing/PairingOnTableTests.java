package dev.serverlesspresso.qrvalidator.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.kit.event.Event;
import dev.serverlesspresso.kit.outcome.Outcome;
import dev.serverlesspresso.qrvalidator.Given;
import dev.serverlesspresso.qrvalidator.display.Credential;
import dev.serverlesspresso.qrvalidator.display.DeviceRemoved;
import dev.serverlesspresso.qrvalidator.display.Display;
import dev.serverlesspresso.qrvalidator.display.DisplayDesk;
import dev.serverlesspresso.qrvalidator.display.DisplayId;
import dev.serverlesspresso.qrvalidator.display.DisplaysForTests;
import dev.serverlesspresso.qrvalidator.display.DisplaysOnTable;
import dev.serverlesspresso.qrvalidator.display.Hash;
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
    private final DisplayDesk displays = DisplaysForTests.desk(DisplaysOnTable.in(table), out::addAll, clock);
    private final PairingDesk desk = PairingForTests.desk(pairings, displays, clock);

    @AfterAll
    void end() {
        table.close();
        aws.close();
    }

    @Test
    void confirmedDisplayClaimsItsCredentialAndIsListed() {
        OpenedPairing opened = desk.open();
        assertThat(opened.confirmUrl()).hasToString("http://localhost:8080/barista/pair?code=" + opened.code());
        assertThat(PairingForTests.claim(desk, opened)).isEmpty();

        Pairing.Place place = confirmed(desk.confirm(Given.DEMO, opened.code(), "Left of the door"));
        Credential credential = PairingForTests.claim(desk, opened).orElseThrow();

        assertThat(credential.displayId()).isEqualTo(place.displayId());
        assertThat(credential.shopId()).isEqualTo(Given.DEMO);
        assertThat(listed(place.displayId())).map(Display::name).contains("Left of the door");
    }

    @Test
    void ofManagersOfTwoShopsOneGetsTheDisplay() {
        OpenedPairing opened = desk.open();
        List<Outcome<Pairing.Place, ConfirmationRefusal>> outcomes = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> desk.confirm(i % 2 == 0 ? Given.DEMO : TOKYO, opened.code(), "by " + i)))
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
    void claimTwiceIsTheSameDisplayAndEitherAnswerCanBeKept() {
        OpenedPairing opened = desk.open();
        confirmed(desk.confirm(Given.DEMO, opened.code(), "Window"));
        Credential first = PairingForTests.claim(desk, opened).orElseThrow();
        Credential second = PairingForTests.claim(desk, opened).orElseThrow();

        assertThat(second.displayId()).isEqualTo(first.displayId());
        assertThat(second.renewalToken()).isNotEqualTo(first.renewalToken());
        assertThat(displays.renew(first.renewalToken())).isPresent();
        assertThat(displays.renew(second.renewalToken())).isEmpty();
    }

    @Test
    void renewalTwiceWithTheOldTokenGivesTheSameNewOneForAMoment() {
        Credential first = paired("Bar");
        Credential second = displays.renew(first.renewalToken()).orElseThrow();
        clock.advance(Duration.ofSeconds(119));
        Credential again = displays.renew(first.renewalToken()).orElseThrow();

        assertThat(again.renewalToken()).isEqualTo(second.renewalToken());
        assertThat(displays.renew(second.renewalToken())).isPresent();
    }

    @Test
    void tokenThatIsUsedUpAndComesAgainRevokesTheDisplay() {
        Credential first = paired("Copied");
        Credential second = displays.renew(first.renewalToken()).orElseThrow();
        clock.advance(Duration.ofMinutes(2));
        out.clear();

        assertThat(displays.renew(first.renewalToken())).isEmpty();

        assertThat(displays.renew(second.renewalToken())).isEmpty();
        assertThat(listed(first.displayId())).isEmpty();
        assertThat(out).containsExactly(new DeviceRemoved(Given.DEMO, first.displayId(), clock.instant()));
    }

    @Test
    void tokenTwoRenewalsAgoRevokesTheDisplay() {
        Credential first = paired("Copied long ago");
        Credential second = displays.renew(first.renewalToken()).orElseThrow();
        Credential third = displays.renew(second.renewalToken()).orElseThrow();

        assertThat(displays.renew(first.renewalToken())).isEmpty();
        assertThat(displays.renew(third.renewalToken())).isEmpty();
    }

    @Test
    void nobodyRevokesADisplayByATokenThatWasNeverGiven() {
        Credential mine = paired("Mine alone");
        String token = mine.renewalToken();
        String other = paired("Another").renewalToken();
        String named = token.substring(0, token.indexOf('.', token.indexOf('.') + 1));

        displays.renew(named + other.substring(other.indexOf('.', other.indexOf('.') + 1)));
        displays.renew(named + "." + "A".repeat(43) + "." + "A".repeat(43));

        assertThat(displays.renew(token)).isPresent();
    }

    @Test
    void nextTokenDoesNotFollowFromTheOneBefore() {
        Credential first = paired("Random");
        Credential twin = paired("Random twin");
        assertThat(displays.renew(first.renewalToken()).orElseThrow().renewalToken())
                .isNotEqualTo(displays.renew(twin.renewalToken()).orElseThrow().renewalToken());
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
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> displays.renew(first.renewalToken())))
                .toList()
                .stream()
                .map(answer -> answer.join().orElseThrow().renewalToken())
                .toList());
        assertThat(next).hasSize(1);
        assertThat(displays.renew(next.iterator().next())).isPresent();
    }

    @Test
    void revokedDisplayCanNeitherRenewNorClaimNorBeConfirmedAgain() {
        OpenedPairing opened = desk.open();
        DisplayId id =
                confirmed(desk.confirm(Given.DEMO, opened.code(), "Gone")).displayId();
        Credential credential = PairingForTests.claim(desk, opened).orElseThrow();
        displays.revoke(TOKYO, id);
        assertThat(displays.renew(credential.renewalToken())).isPresent();

        displays.revoke(Given.DEMO, id);
        assertThat(out).contains(new DeviceRemoved(Given.DEMO, id, clock.instant()));
        assertThat(displays.renew(credential.renewalToken())).isEmpty();
        assertThat(PairingForTests.claim(desk, opened)).isEmpty();
        assertThat(desk.confirm(Given.DEMO, opened.code(), "Again").refusal()).contains(ConfirmationRefusal.NOT_FOUND);
        assertThat(listed(id)).isEmpty();
    }

    @Test
    void codeEndsAfterTenMinutesAndItsClaimAMinuteLater() {
        OpenedPairing late = desk.open();
        OpenedPairing never = desk.open();
        clock.advance(Duration.ofSeconds(599));
        DisplayId id = confirmed(desk.confirm(Given.DEMO, late.code(), "Late")).displayId();
        clock.advance(Duration.ofSeconds(1));
        assertThat(desk.confirm(Given.DEMO, never.code(), "Never").refusal()).contains(ConfirmationRefusal.NOT_FOUND);
        clock.advance(Duration.ofSeconds(60));
        assertThat(PairingForTests.claim(desk, late)).isEmpty();
        assertThat(listed(id)).as("never claimed").isEmpty();
    }

    @Test
    void credentialLeftUnusedForNinetyDaysIsOver() {
        Credential first = paired("Storeroom");
        clock.advance(Duration.ofDays(89));
        Credential second = displays.renew(first.renewalToken()).orElseThrow();
        clock.advance(Duration.ofDays(90));
        assertThat(displays.renew(second.renewalToken())).isEmpty();
        assertThat(listed(first.displayId())).isEmpty();
    }

    @Test
    void tokenOfAnotherShapeShopOrDisplayRenewsNothing() {
        String token = paired("Mine").renewalToken();
        assertThat(displays.renew("")).isEmpty();
        assertThat(displays.renew("demo." + token)).isEmpty();
        assertThat(displays.renew(token.replace("demo.", "tokyo."))).isEmpty();
        char last = token.charAt(token.length() - 2);
        String forged = token.substring(0, token.length() - 2) + (last == 'A' ? 'B' : 'A') + token.charAt(0);
        assertThat(displays.renew(forged)).isEmpty();
    }

    @Test
    void rowsHoldHashesOnlyAndAgeOut() {
        OpenedPairing opened = desk.open();
        confirmed(desk.confirm(Given.DEMO, opened.code(), "Hashed"));
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
        OpenedPairing one = desk.open();
        OpenedPairing two = desk.open();
        PairingCode unknown = new PairingCode("ZZZZZZ");
        Map<PairingCode, Pairing> found = pairings.findAll(Set.of(one.code(), two.code(), unknown));
        assertThat(found).containsOnlyKeys(one.code(), two.code());
        Pairing there = found.values().iterator().next();
        Pairing same = new Pairing(there.code(), Hash.of("another secret"), there.expiresAt(), Optional.empty());
        assertThat(pairings.store(same, clock.instant())).isFalse();
        assertThat(pairings.store(same, same.claimableUntil())).isTrue();
    }

    private Credential paired(String name) {
        OpenedPairing opened = desk.open();
        confirmed(desk.confirm(Given.DEMO, opened.code(), name));
        return PairingForTests.claim(desk, opened).orElseThrow();
    }

    private Optional<Display> listed(DisplayId id) {
        return displays.of(Given.DEMO).stream()
                .filter(display -> display.id().equals(id))
                .findFirst();
    }

    private static Pairing.Place confirmed(Outcome<Pairing.Place, ConfirmationRefusal> confirmation) {
        return confirmation.value().orElseThrow();
    }
}
