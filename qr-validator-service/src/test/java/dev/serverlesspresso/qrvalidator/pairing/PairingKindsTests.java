package dev.serverlesspresso.qrvalidator.pairing;

import static dev.serverlesspresso.kit.aws.Attributes.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dev.serverlesspresso.kit.event.Event;
import dev.serverlesspresso.kit.outcome.Outcome;
import dev.serverlesspresso.qrvalidator.Given;
import dev.serverlesspresso.qrvalidator.device.Credential;
import dev.serverlesspresso.qrvalidator.device.Device;
import dev.serverlesspresso.qrvalidator.device.DeviceDesk;
import dev.serverlesspresso.qrvalidator.device.DeviceId;
import dev.serverlesspresso.qrvalidator.device.DeviceKind;
import dev.serverlesspresso.qrvalidator.device.DevicePaired;
import dev.serverlesspresso.qrvalidator.device.DevicesForTests;
import dev.serverlesspresso.qrvalidator.device.DevicesOnTable;
import dev.serverlesspresso.qrvalidator.scan.CodesTable;
import dev.serverlesspresso.testing.AwsUnderTest;
import dev.serverlesspresso.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A tablet is let in as a tablet, and nothing else is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PairingKindsTests {

    @AutoClose
    private final AwsUnderTest aws = AwsUnderTest.start();

    private final CodesTable table = CodesTable.create(aws.endpoint());
    private final TestClock clock = new TestClock(Given.NINE);
    private final List<Event> out = new CopyOnWriteArrayList<>();
    private final DeviceDesk devices = DevicesForTests.desk(DevicesOnTable.in(table), out::addAll, clock);
    private final PairingDesk desk = PairingForTests.desk(PairingsOnTable.in(table), devices, clock);

    @AfterAll
    void end() {
        table.close();
        aws.close();
    }

    @Test
    void tabletGetsTheRoleOfTabletsAndKeepsIt() throws Exception {
        OpenedPairing opened = desk.open(DeviceKind.TABLET);
        assertThat(desk.asking(opened.code()).map(Pairing::kind)).contains(DeviceKind.TABLET);
        out.clear();
        DeviceId id = confirmed(desk.confirm(Given.DEMO, opened.code(), DeviceKind.TABLET, "By the machine"))
                .deviceId();
        Credential credential = PairingForTests.claim(desk, opened).orElseThrow();
        Credential next = devices.renew(credential.renewalToken()).orElseThrow();

        assertThat(out).containsExactly(new DevicePaired(Given.DEMO, id, DeviceKind.TABLET, clock.instant()));
        assertThat(desk.asking(opened.code())).as("confirmed already").isEmpty();
        assertThat(listed(id)).map(Device::kind).contains(DeviceKind.TABLET);
        for (Credential given : List.of(credential, next)) {
            assertThat(given.kind()).isEqualTo(DeviceKind.TABLET);
            assertThat(SignedJWT.parse(given.access().token()).getJWTClaimsSet().getClaim("role"))
                    .isEqualTo("tablet");
        }
    }

    @Test
    void whoeverMeantADisplayLetsNoTabletIn() {
        OpenedPairing opened = desk.open(DeviceKind.TABLET);
        out.clear();

        assertThat(desk.confirm(Given.DEMO, opened.code(), DeviceKind.DISPLAY, "Over the bar")
                        .refusal())
                .contains(ConfirmationRefusal.OTHER_KIND);

        assertThat(PairingForTests.claim(desk, opened)).isEmpty();
        assertThat(out).isEmpty();
    }

    @Test
    void tabletThatNobodyHasConfirmedGetsNothing() {
        OpenedPairing opened = desk.open(DeviceKind.TABLET);
        assertThat(desk.claim(opened.code(), opened.secret()).refusal())
                .contains(ClaimRefusal.notConfirmed(opened.expiresAt()));
        clock.advance(Duration.ofMinutes(10));
        assertThat(desk.asking(opened.code())).isEmpty();
        assertThat(desk.claim(opened.code(), opened.secret()).refusal()).contains(ClaimRefusal.EXPIRED);
    }

    @Test
    void deviceOfBeforeThereWereKindsIsADisplay() {
        DeviceId id = paired("Old");
        table.client().updateItem(update -> update.tableName(table.name())
                .key(Map.of("code", text("DISPLAYS#demo"), "entry", text("DISPLAY#" + id)))
                .updateExpression("REMOVE kind"));
        assertThat(listed(id)).map(Device::kind).contains(DeviceKind.DISPLAY);
    }

    private DeviceId paired(String name) {
        OpenedPairing opened = desk.open(DeviceKind.DISPLAY);
        return confirmed(desk.confirm(Given.DEMO, opened.code(), DeviceKind.DISPLAY, name))
                .deviceId();
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
