package dev.serverlesspresso.system.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.serverlesspresso.system.Answer;
import dev.serverlesspresso.system.Api;
import dev.serverlesspresso.system.Counter;
import dev.serverlesspresso.system.Messages;
import dev.serverlesspresso.system.PairedDevice;
import dev.serverlesspresso.system.RunningSystem;
import dev.serverlesspresso.system.ScreenConnection;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * What ends when a display is removed or somebody signs out: the connection at once, and all that could be renewed. An access
 * token is good for the code of its shop until it ends, which is soon for a display; the order manager refuses it at once, see
 * {@link TabletTests}.
 */
@ExtendWith(RunningSystem.class)
class EndOfAccessTests {
    private static final String CONNECTIONS = "/api/shops/demo/connections";

    @Test
    void removedDisplayIsDisconnectedAndIsGivenNothingNew(Counter counter) {
        PairedDevice display = counter.pairedDisplay("demo");
        Api asDisplay = counter.api().as(display.accessToken());
        JsonNode connection = connect(asDisplay, "display").expect(200).body();
        try (Messages messages = Messages.connectedBy(ScreenConnection.of(connection))) {
            assertThat(messages.isConnected()).isTrue();

            counter.api()
                    .as(counter.staff("demo-manager"))
                    .send("DELETE", "/api/shops/demo/devices/" + display.deviceId(), "")
                    .expect(204);

            Counter.await("the removed display is disconnected", () -> !messages.isConnected());
        }
        assertThat(code(connect(asDisplay, "display").expect(401))).isEqualTo("UNAUTHORIZED");
        assertThat(code(display.renew().expect(401))).isEqualTo("DEVICE_NOT_PAIRED");
        assertThat(code(asDisplay.get("/api/devices/self").expect(401))).isEqualTo("DEVICE_NOT_PAIRED");
    }

    @Test
    void whatARemovedDisplayHasEndsWithinAQuarterOfAnHour(Counter counter) throws Exception {
        PairedDevice display = counter.pairedDisplay("demo");

        JWTClaimsSet claims = SignedJWT.parse(display.accessToken()).getJWTClaimsSet();

        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isLessThanOrEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void staffWhoEndTheirConnectionAreDisconnected(Counter counter) {
        Api barista = counter.api().as(counter.staff("demo-barista"));
        JsonNode connection = connect(barista, "barista").expect(200).body();
        String path = CONNECTIONS + "/" + connection.path("clientId").asString();
        try (Messages messages = Messages.connectedBy(ScreenConnection.of(connection))) {
            counter.api()
                    .as(counter.staff("demo-manager"))
                    .send("DELETE", path, "")
                    .expect(403);
            assertThat(messages.isConnected()).isTrue();

            barista.send("DELETE", path, "").expect(204);

            Counter.await("who has signed out is disconnected", () -> !messages.isConnected());
        }
    }

    private static Answer connect(Api caller, String screen) {
        return caller.post(CONNECTIONS, "{\"screen\":\"" + screen + "\"}");
    }

    private static String code(Answer answer) {
        return answer.body().path("code").asString();
    }
}
