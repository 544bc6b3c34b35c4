package dev.serverlesspresso.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrepareTests {
    @TempDir
    Path parent;

    private final List<String> said = new ArrayList<>();

    @Test
    void startThatFailsLeavesTheLogsOfTheRunBefore() throws Exception {
        Path data = withLogs();
        Files.writeString(data.resolve("secrets.properties"), "code-secret=short\n");

        assertThatThrownBy(() -> WholeSystem.prepare(settings(data, Ports.free()), said::add))
                .isInstanceOf(RunFailure.class)
                .hasMessageContaining("secrets.properties', line 1: ");

        assertThat(data.resolve("logs/publisher-service.log")).hasContent("what happened");
        assertThat(data.resolve("logs/earlier-1")).doesNotExist();
    }

    @Test
    void portInUseGivesTheFolderBack() throws Exception {
        Path data = withLogs();
        Ports ports = Ports.free();
        try (ServerSocket taken = new ServerSocket(ports.aws(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> WholeSystem.prepare(settings(data, ports), said::add))
                    .isInstanceOf(RunFailure.class)
                    .hasMessageStartingWith("port " + taken.getLocalPort() + " (the local AWS) is in use");
        }
        assertThat(data.resolve("logs/publisher-service.log")).exists();

        WholeSystem.prepare(settings(data, ports), said::add).lock().close();

        assertThat(data.resolve("logs/earlier-1/publisher-service.log")).hasContent("what happened");
        assertThat(said).isEmpty();
    }

    private Path withLogs() throws Exception {
        Path data = parent.resolve("data");
        Files.createDirectories(data.resolve("logs"));
        Files.writeString(data.resolve("logs/publisher-service.log"), "what happened");
        return data;
    }

    private RunSettings settings(Path data, Ports ports) {
        return new RunSettings(data, parent, "0", null, ports);
    }
}
