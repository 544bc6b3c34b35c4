package dev.serverlesspresso.publisher.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import dev.serverlesspresso.kit.problem.Unavailable;
import dev.serverlesspresso.publisher.Given;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QrValidatorDevicesTests {

    private final List<String> asked = new ArrayList<>();
    private int status = 200;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/devices/self", exchange -> {
            asked.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource({"200, true", "401, false"})
    void deviceIsPairedAsLongAsItsTokenIsGood(int answer, boolean paired) {
        status = answer;

        assertThat(devices().isPaired(Given.TOKEN)).isEqualTo(paired);
        assertThat(asked).containsExactly("Bearer a-token");
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 429, 500, 503})
    void otherAnswersTellNothingAboutTheDevice(int answer) {
        status = answer;

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> devices().isPaired(Given.TOKEN));
    }

    @Test
    void qrValidatorThatIsAwayIsUnavailable() {
        QrValidatorDevices devices = devices();
        server.stop(0);

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> devices.isPaired(Given.TOKEN))
                .withMessageNotContaining("a-token");
    }

    private QrValidatorDevices devices() {
        URI self = URI.create("http://localhost:" + server.getAddress().getPort() + "/api/devices/self");
        return new QrValidatorDevices(Given.properties(Optional.empty(), self));
    }
}
