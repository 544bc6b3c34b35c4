package dev.serverlesspresso.publisher.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sts.model.Credentials;

class IotSignedUrlTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T09:00:00Z"), ZoneOffset.UTC);

    @Test
    void urlIsSignedForTheDeviceGatewayWithTheTokenAfterTheSignature() {
        String url = sign("token/+=");

        assertThat(url)
                .startsWith("ws://localhost:8080/mqtt?")
                .contains("ASIAKEY%2F20261102%2Feu-central-1%2Fiotdevicegateway%2Faws4_request")
                .contains("X-Amz-Date=20261102T090000Z")
                .contains("X-Amz-Expires=3600")
                .contains("X-Amz-SignedHeaders=host&")
                .endsWith("&X-Amz-Security-Token=token%2F%2B%3D");
    }

    @Test
    void tokenIsNotPartOfWhatIsSigned() {
        assertThat(signature(sign("one"))).hasSize(64).isEqualTo(signature(sign("another")));
    }

    @ParameterizedTest
    @CsvSource({
        "abc-ats.iot.eu-central-1.amazonaws.com, wss://abc-ats.iot.eu-central-1.amazonaws.com/mqtt",
        "wss://example.org/, wss://example.org/mqtt",
        "ws://localhost:8080, ws://localhost:8080/mqtt"
    })
    void endpointBecomesAWebSocketAddress(String endpoint, String uri) {
        assertThat(IotEndpoint.webSocket(endpoint)).hasToString(uri);
    }

    private static String signature(String url) {
        return url.replaceFirst(".*X-Amz-Signature=([0-9a-f]*).*", "$1");
    }

    private static String sign(String token) {
        Credentials credentials = Credentials.builder()
                .accessKeyId("ASIAKEY")
                .secretAccessKey("secret")
                .sessionToken(token)
                .build();
        return IotSignedUrl.sign(
                        URI.create("ws://localhost:8080/mqtt"), credentials, "eu-central-1", Duration.ofHours(1), CLOCK)
                .toString();
    }
}
