package dev.serverlesspresso.publisher.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.serverlesspresso.kit.access.AccessToken;
import dev.serverlesspresso.kit.access.Caller;
import dev.serverlesspresso.kit.outcome.Outcome;
import dev.serverlesspresso.publisher.Given;
import dev.serverlesspresso.testing.TestClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConnectionDeskTests {

    private static final Caller DISPLAY = new Caller.Device("d-1", "demo", "display");
    private static final Caller TABLET = new Caller.Device("d-2", "demo", "tablet");
    private static final Caller BARISTA = Caller.Member.of("s-1", "", List.of("demo:barista", "tokyo:barista"));
    private static final Caller OTHER = Caller.Member.of("s-2", "", List.of("demo:barista"));
    private static final Caller PHONE = new Caller.Guest("c-1", "demo", "01JD0000000000000000000000");

    private final List<String> ended = new ArrayList<>();
    private final TestClock clock = new TestClock(Given.NINE);
    private boolean paired = true;
    private final ConnectionDesk desk = new ConnectionDesk(
            new Fake(), token -> paired, new ConnectionLimit(clock, 3), new ClientIds(new Random(1)));

    @Test
    void pairedDeviceHasTheClientIdThatItsIdGives() {
        assertThat(open(TABLET, "barista")).isEqualTo("serverlesspresso-demo-device-d-2");
        assertThat(open(DISPLAY, "display")).isEqualTo("serverlesspresso-demo-device-d-1");
        assertThat(open(DISPLAY, "display")).isEqualTo("serverlesspresso-demo-device-d-1");
    }

    @Test
    void othersHaveRandomClientIdsThatBeginWithAPartOfTheirOwn() {
        String one = open(BARISTA, "barista");
        String again = open(BARISTA, "barista");
        String other = open(OTHER, "barista");

        assertThat(one)
                .matches("serverlesspresso-demo-barista-[0-9a-f]{16}-[0-9a-f]{16}")
                .isNotEqualTo(again);
        assertThat(again).startsWith(one.substring(0, one.lastIndexOf('-') + 1));
        assertThat(other).doesNotStartWith(one.substring(0, one.lastIndexOf('-') + 1));
        assertThat(open(PHONE, null)).matches("serverlesspresso-demo-customer-[0-9a-f]{16}-[0-9a-f]{16}");
    }

    @Test
    void removedDeviceGetsNothingMore() {
        paired = false;

        assertThat(open(DISPLAY, "display")).isEqualTo("NOT_PAIRED");
        assertThat(open(TABLET, "barista")).isEqualTo("NOT_PAIRED");
        assertThat(open(BARISTA, "barista")).startsWith("serverlesspresso-");
    }

    @Test
    void tokenHasSoManyConnectionsInAMinute() {
        for (int i = 0; i < 3; i++) {
            assertThat(open(PHONE, null)).startsWith("serverlesspresso-");
        }
        assertThat(open(PHONE, null)).isEqualTo("TOO_MANY");
        assertThat(desk.secondsUntilNext()).isEqualTo(60);
        assertThat(open(BARISTA, "barista")).startsWith("serverlesspresso-");

        clock.advance(Duration.ofSeconds(59));
        assertThat(open(PHONE, null)).isEqualTo("TOO_MANY");
        assertThat(desk.secondsUntilNext()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(1));
        assertThat(open(PHONE, null)).startsWith("serverlesspresso-");
    }

    @Test
    void tokenWrittenInAnotherWayIsTheSameToken() {
        for (int i = 0; i < 3; i++) {
            open(PHONE, null);
        }
        AccessToken rewritten = new AccessToken("another-signature", Given.TOKEN.expiresAt());

        assertThat(desk.open(PHONE, rewritten, "demo", null).refusal()).contains(ConnectionRefusal.TOO_MANY);
    }

    @Test
    void refusedRequestsOfForeignersAreNotCounted() {
        for (int i = 0; i < 10; i++) {
            assertThat(open(PHONE, "barista")).isEqualTo("FORBIDDEN");
        }
        assertThat(open(PHONE, null)).startsWith("serverlesspresso-");
    }

    @Test
    void callerEndsItsOwnConnectionsOnly() {
        String clientId = open(BARISTA, "barista");

        assertThat(desk.end(OTHER, "demo", clientId)).isFalse();
        assertThat(desk.end(PHONE, "demo", clientId)).isFalse();
        assertThat(desk.end(DISPLAY, "demo", clientId)).isFalse();
        assertThat(desk.end(BARISTA, "tokyo", clientId)).isFalse();
        assertThat(desk.end(BARISTA, "demo", clientId + "x")).isFalse();
        assertThat(desk.end(BARISTA, "demo", "")).isFalse();
        assertThat(ended).isEmpty();

        assertThat(desk.end(BARISTA, "demo", clientId)).isTrue();
        assertThat(desk.end(DISPLAY, "demo", open(DISPLAY, "display"))).isTrue();
        assertThat(ended).containsExactly(clientId, "serverlesspresso-demo-device-d-1");
    }

    @Test
    void removalEndsTheConnectionOfTheDevice() {
        desk.disconnectDevice("demo", "d-1");

        assertThat(ended).containsExactly("serverlesspresso-demo-device-d-1");
        assertThatIllegalArgumentException().isThrownBy(() -> desk.disconnectDevice("demo", "d/*"));
    }

    private String open(Caller caller, @Nullable String screen) {
        Outcome<Connection, ConnectionRefusal> outcome = desk.open(caller, Given.TOKEN, "demo", screen);
        return outcome.value()
                .map(Connection::clientId)
                .orElseGet(() -> String.valueOf(outcome.refusal().orElseThrow()));
    }

    /** Opens everything and remembers what was ended. */
    private final class Fake implements Connections {

        @Override
        public Connection open(Screen screen, String clientId, Instant until) {
            return new Connection(URI.create("wss://host/mqtt"), clientId, screen.topics(), until);
        }

        @Override
        public void end(String clientId) {
            ended.add(clientId);
        }
    }
}
