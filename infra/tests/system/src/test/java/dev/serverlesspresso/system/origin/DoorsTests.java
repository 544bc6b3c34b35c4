package dev.serverlesspresso.system.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hivemq.client.mqtt.exceptions.ConnectionFailedException;
import dev.serverlesspresso.system.Counter;
import dev.serverlesspresso.system.Messages;
import dev.serverlesspresso.system.OwnConnection;
import dev.serverlesspresso.system.RunningSystem;
import dev.serverlesspresso.system.ScreenConnection;
import dev.serverlesspresso.system.origin.AwsOperations.Operation;
import dev.serverlesspresso.system.origin.RawConnection.Answer;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing of the local AWS answers through the origin. */
@ExtendWith(RunningSystem.class)
class DoorsTests {
    private static final List<String> PATHS = List.of(
            "/",
            "/mqtt",
            "/mqtt?X-Amz-Algorithm=AWS4-HMAC-SHA256",
            "/%6dqtt",
            "/mqtt;x",
            "/mqtt/",
            "//mqtt",
            "/./mqtt",
            "/api/..;/",
            "/api/%2e%2e/",
            "/api",
            "/api/",
            "/api/jwks.json",
            "/api/pairings",
            "/api/devices/self",
            "/api/shops/demo",
            "/api/shops/demo/connections",
            "/config.json",
            "/order/demo",
            "/barista/demo",
            "/display/demo",
            "/actuator/health",
            "/none");
    private static final String FORGED =
            "{\"Entries\":[{\"Source\":\"forged\",\"DetailType\":\"Forged\",\"Detail\":\"{}\",\"EventBusName\":\"serverlesspresso\"}]}";

    @Test
    void everyAwsOperationThroughEveryPathOfTheOriginGetsNothing(Counter counter) throws IOException {
        List<Operation> operations = AwsOperations.inCheckout().all();
        assertThat(operations).hasSizeGreaterThan(60);
        int origin = counter.settings().ports().origin();

        for (Operation operation : operations) {
            Answer known = post(counter.settings().ports().aws(), "/", operation);
            assertThat(known.body())
                    .as("the local AWS's own port knows %s", operation.target())
                    .doesNotContain("UnknownOperation");
            assertThat(known.head()).containsIgnoringCase("x-amzn-requestid");
            for (String path : PATHS) {
                Answer answer = post(origin, path, operation);
                assertThat(answer.isProblem())
                        .as("%s at %s: %s %s", operation.target(), path, answer.status(), answer.body())
                        .isTrue();
                assertThat(answer.head()).doesNotContainIgnoringCase("x-amzn");
            }
        }
        assertThat(counter.events().all())
                .noneMatch(event -> event.path("source").asString("").equals("forged"));
    }

    /** A body that changes nothing where it is answered: only through the origin is an event put. */
    private static Answer post(int port, String path, Operation operation) throws IOException {
        boolean forge = operation.target().endsWith(".PutEvents") && !path.equals("/");
        String service = operation.target().substring(0, operation.target().indexOf('.'));
        return RawConnection.ask(
                port,
                forge ? FORGED : "{}",
                "POST " + path + " HTTP/1.1",
                "X-Amz-Target: " + operation.target(),
                "Content-Type: " + operation.contentType(),
                "Authorization: AWS4-HMAC-SHA256 Credential=local/20260101/eu-central-1/" + service
                        + "/aws4_request, SignedHeaders=host, Signature=0");
    }

    @Test
    void queryProtocolGetsNothingEither(Counter counter) throws IOException {
        for (String action : List.of("GetCallerIdentity", "AssumeRole", "ListQueues")) {
            for (String path : PATHS) {
                String target = path + (path.contains("?") ? "&" : "?") + "Action=" + action;
                Answer answer = RawConnection.ask(
                        counter.settings().ports().origin(),
                        "Action=" + action,
                        "POST " + target + " HTTP/1.1",
                        "Content-Type: application/x-www-form-urlencoded",
                        "Authorization: AWS4-HMAC-SHA256 Credential=local/20260101/eu-central-1/sts/aws4_request,"
                                + " SignedHeaders=host, Signature=0");

                assertThat(answer.isProblem()).as(target).isTrue();
            }
        }
    }

    /** The account's own keys, whose secret everybody knows, are good on the local AWS's own port alone. */
    @Test
    void ownKeysOfTheAccountDoNotConnectThroughTheOrigin(Counter counter) {
        ScreenConnection through =
                new ScreenConnection(OwnConnection.url(counter.system().origin()), "through-the-origin");

        assertThatThrownBy(() -> Messages.connectedBy(through)).isInstanceOf(ConnectionFailedException.class);
        try (Messages direct = Messages.connectedBy(
                new ScreenConnection(OwnConnection.url(counter.system().aws().endpoint()), "own-port"))) {
            assertThat(direct.isConnected()).isTrue();
        }
    }
}
