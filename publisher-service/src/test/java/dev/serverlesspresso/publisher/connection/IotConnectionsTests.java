package dev.serverlesspresso.publisher.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.serverlesspresso.publisher.Given;
import dev.serverlesspresso.publisher.PublisherProperties;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iot.IotClient;
import software.amazon.awssdk.services.iot.model.DescribeEndpointRequest;
import software.amazon.awssdk.services.iot.model.DescribeEndpointResponse;
import software.amazon.awssdk.services.iotdataplane.IotDataPlaneClient;
import software.amazon.awssdk.services.iotdataplane.model.DeleteConnectionRequest;
import software.amazon.awssdk.services.iotdataplane.model.DeleteConnectionResponse;
import software.amazon.awssdk.services.iotdataplane.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;

class IotConnectionsTests {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

    private static final Screen SCREEN = new Screen("demo", "display", List.of("serverlesspresso/demo/display"));
    private static final String CLIENT = "serverlesspresso-demo-device-d-1";

    private final List<AssumeRoleRequest> asked = new ArrayList<>();
    private final List<DeleteConnectionRequest> ended = new ArrayList<>();
    private boolean connected = true;

    @Test
    void credentialsAreNarrowedToTheClientOfTheUrl() {
        Connection connection = open(Duration.ofDays(1));

        assertThat(connection.clientId()).isEqualTo(CLIENT);
        assertThat(connection.url().toString())
                .startsWith("wss://asked.example/mqtt?")
                .contains("X-Amz-Expires=3600");
        assertThat(connection.expiresAt()).isEqualTo(NOW.plusSeconds(3600));
        assertThat(asked).singleElement().satisfies(request -> {
            assertThat(request.durationSeconds()).isEqualTo(3600);
            assertThat(CLIENT).endsWith(request.roleSessionName());
            assertThat(request.policy())
                    .contains("arn:aws:iot:eu-central-1:123456789012:client/" + CLIENT)
                    .contains("arn:aws:iot:eu-central-1:123456789012:topicfilter/serverlesspresso/demo/display");
        });
        assertThat(connection).asString().doesNotContain("X-Amz", "token");
    }

    /** STS takes 900 seconds at least: docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html. */
    @ParameterizedTest
    @CsvSource({
        "86400, 3600, 3600",
        "3600, 3600, 3600",
        "1800, 1800, 1800",
        "900, 900, 900",
        "899, 900, 899",
        "60, 900, 60",
        "1, 900, 1",
        "0, 900, 1",
        "-30, 900, 1"
    })
    void connectionEndsWithTheTokenOfTheCaller(long tokenSeconds, int sessionSeconds, long urlSeconds) {
        Connection connection = open(Duration.ofSeconds(tokenSeconds));

        assertThat(asked.get(0).durationSeconds()).isEqualTo(sessionSeconds);
        assertThat(connection.url().toString()).contains("X-Amz-Expires=" + urlSeconds + "&");
        assertThat(connection.expiresAt()).isEqualTo(NOW.plusSeconds(urlSeconds));
    }

    @Test
    void nameOfALongClientIdFitsStsAndStaysItsOwn() {
        String longId = "serverlesspresso-" + "s".repeat(32) + "-customer-0123456789abcdef-fedcba9876543210";
        connections(Optional.empty()).open(SCREEN, longId, NOW.plusSeconds(3600));

        assertThat(asked.get(0).roleSessionName()).hasSize(64).endsWith("0123456789abcdef-fedcba9876543210");
    }

    @Test
    void configuredEndpointIsUsed() {
        Connection connection =
                connections(Optional.of("ws://localhost:8080")).open(SCREEN, CLIENT, NOW.plusSeconds(3600));
        assertThat(connection.url()).hasScheme("ws").hasHost("localhost").hasPort(8080);
    }

    @Test
    void endedClientIsDisconnectedWithItsSessionAndWithoutAWill() {
        connections(Optional.empty()).end(CLIENT);

        assertThat(ended).singleElement().satisfies(request -> {
            assertThat(request.clientId()).isEqualTo(CLIENT);
            assertThat(request.cleanSession()).isTrue();
            assertThat(request.preventWillMessage()).isTrue();
        });
    }

    @Test
    void clientThatIsNotConnectedIsNoError() {
        connected = false;
        assertThatCode(() -> connections(Optional.empty()).end(CLIENT)).doesNotThrowAnyException();
    }

    private Connection open(Duration tokenLives) {
        return connections(Optional.empty()).open(SCREEN, CLIENT, NOW.plus(tokenLives));
    }

    private IotConnections connections(Optional<String> endpoint) {
        PublisherProperties properties = Given.properties(endpoint, URI.create("http://localhost:1/self"));
        return new IotConnections(
                new Sts(),
                new IotData(),
                new IotEndpoint(new Iot(), properties),
                () -> Region.EU_CENTRAL_1,
                properties,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private final class IotData implements IotDataPlaneClient {

        @Override
        public DeleteConnectionResponse deleteConnection(DeleteConnectionRequest request) {
            ended.add(request);
            if (!connected) {
                throw ResourceNotFoundException.builder()
                        .message("not connected")
                        .statusCode(404)
                        .build();
            }
            return DeleteConnectionResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return "iotdata";
        }

        @Override
        public void close() {}
    }

    private final class Sts implements StsClient {

        @Override
        public AssumeRoleResponse assumeRole(AssumeRoleRequest request) {
            asked.add(request);
            return AssumeRoleResponse.builder()
                    .credentials(credentials -> credentials
                            .accessKeyId("ASIAKEY")
                            .secretAccessKey("secret")
                            .sessionToken("token")
                            .expiration(NOW.plusSeconds(request.durationSeconds())))
                    .build();
        }

        @Override
        public String serviceName() {
            return "sts";
        }

        @Override
        public void close() {}
    }

    private static final class Iot implements IotClient {

        @Override
        public DescribeEndpointResponse describeEndpoint(DescribeEndpointRequest request) {
            return DescribeEndpointResponse.builder()
                    .endpointAddress("asked.example")
                    .build();
        }

        @Override
        public String serviceName() {
            return "iot";
        }

        @Override
        public void close() {}
    }
}
