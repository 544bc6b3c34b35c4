package dev.serverlesspresso.system.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole system in a process of its own: a service is killed, then the launcher, then it stops in order. */
@Timeout(600)
class LifecycleTests {
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path parent;

    @Test
    void systemOutlivesAKilledServiceAndAKilledLauncherAndStopsInOrder() throws Exception {
        Path data = parent.resolve("data");
        try (RunningProcess first = RunningProcess.start(data)) {
            URI origin = first.awaitReady();
            assertThat(shopOf(origin)).isEqualTo(200);
            killedServiceComesBack(first, origin);
            servicesEndWithTheirKilledLauncher(first);
        }
        try (RunningProcess second = RunningProcess.start(data)) {
            URI origin = second.awaitReady();
            assertThat(shopOf(origin)).isEqualTo(200);
            onlyTheOwnerMayReadAnythingIn(data);
            Map<String, ProcessHandle> services = second.services();

            assertThat(second.stop(40)).isZero();

            second.awaitLine("stopping: finishing what is in flight", 1);
            second.awaitLine("stopped after ", 1);
            assertThat(services.values()).hasSize(3).noneMatch(ProcessHandle::isAlive);
            onlyTheOwnerMayReadAnythingIn(data);
            assertThat(data.resolve("logs/earlier-1/order-manager-service.log"))
                    .content()
                    .contains("Started OrderManagerApplication");
        }
    }

    private void killedServiceComesBack(RunningProcess system, URI origin) throws Exception {
        ProcessHandle killed = system.service("order-manager-service");

        killed.destroyForcibly();

        system.awaitLine("starting it again (1 of 5)", 20);
        system.awaitLine("order-manager-service is ready again", 120);
        assertThat(shopOf(origin)).isEqualTo(200);
        assertThat(system.service("order-manager-service")).isNotEqualTo(killed);
    }

    private static void servicesEndWithTheirKilledLauncher(RunningProcess system) throws Exception {
        Map<String, ProcessHandle> services = system.services();
        assertThat(services.values()).hasSize(3).allMatch(ProcessHandle::isAlive);

        system.kill();

        for (ProcessHandle service : services.values()) {
            service.onExit().get(30, TimeUnit.SECONDS);
        }
    }

    private int shopOf(URI origin) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(origin.resolve("/api/shops/demo"))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static void onlyTheOwnerMayReadAnythingIn(Path data) throws IOException {
        if (!data.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (var found = Files.walk(data)) {
            for (Path path : found.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .as(path.toString())
                        .endsWith("------");
            }
        }
    }
}
