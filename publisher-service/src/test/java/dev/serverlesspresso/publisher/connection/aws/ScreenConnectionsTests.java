package dev.serverlesspresso.publisher.connection.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.publisher.PublisherProperties;
import dev.serverlesspresso.publisher.connection.Connection;
import dev.serverlesspresso.publisher.connection.Screen;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iot.IotClient;
import software.amazon.awssdk.services.iot.model.DescribeEndpointRequest;
import software.amazon.awssdk.services.iot.model.DescribeEndpointResponse;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;

class ScreenConnectionsTests {
    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

    private final List<AssumeRoleRequest> asked = new ArrayList<>();

    @Test
    void credentialsAreNarrowedToTheClientOfTheUrl() {
        Connection connection = connections(Optional.empty())
                .open(new Screen("demo", "display", List.of("serverlesspresso/demo/display")));

        assertThat(connection.clientId()).matches("serverlesspresso-demo-display-[0-9a-f]{16}");
        assertThat(connection.url().toString())
                .startsWith("wss://asked.example/mqtt?")
                .contains("X-Amz-Expires=3600");
        assertThat(connection.expiresAt()).isEqualTo(NOW.plusSeconds(3600));
        assertThat(asked).singleElement().satisfies(request -> {
            assertThat(request.durationSeconds()).isEqualTo(3600);
            assertThat(connection.clientId()).endsWith(request.roleSessionName());
            assertThat(request.policy())
                    .contains("arn:aws:iot:eu-central-1:123456789012:client/" + connection.clientId())
                    .contains("arn:aws:iot:eu-central-1:123456789012:topicfilter/serverlesspresso/demo/display");
        });
        assertThat(connection).asString().doesNotContain("X-Amz", "token");
    }

    @Test
    void configuredEndpointIsUsed() {
        Connection connection =
                connections(Optional.of("ws://localhost:8080")).open(new Screen("demo", "display", List.of()));
        assertThat(connection.url()).hasScheme("ws").hasHost("localhost").hasPort(8080);
    }

    private ScreenConnections connections(Optional<String> endpoint) {
        PublisherProperties properties = new PublisherProperties(
                "bus",
                "queue",
                new PublisherProperties.Staff(URI.create("http://staff")),
                new PublisherProperties.CustomerTokens("issuer", URI.create("http://keys")),
                "arn:aws:iam::123456789012:role/serverlesspresso-screen",
                endpoint,
                Duration.ofHours(1),
                5);
        return new ScreenConnections(
                new Sts(),
                new IotEndpoint(new Iot(), properties),
                () -> Region.EU_CENTRAL_1,
                properties,
                Clock.fixed(NOW, ZoneOffset.UTC),
                new Random(1));
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
                            .expiration(NOW.plusSeconds(3600)))
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
