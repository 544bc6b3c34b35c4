package dev.serverlesspresso.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceEnvironmentTests {
    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(strings = {"qr-validator-service", "order-manager-service", "publisher-service"})
    void serviceListensOnItsOnePortOfLoopback(String service) {
        RunSettings settings = new RunSettings(data, data, "0", "192.0.2.1", Ports.usual());
        ServiceEnvironment environment =
                new ServiceEnvironment(settings, Secrets.in(data), URI.create("http://localhost:4566"));

        assertThat(environment.of(service, 8081))
                .containsEntry("SERVER_ADDRESS", "127.0.0.1")
                .containsEntry("SERVER_PORT", "8081")
                .doesNotContainKey("MANAGEMENT_SERVER_PORT");
    }
}
