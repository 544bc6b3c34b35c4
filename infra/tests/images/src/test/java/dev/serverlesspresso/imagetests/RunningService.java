package dev.serverlesspresso.imagetests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.edge.Service;
import dev.serverlesspresso.images.Bundle;
import dev.serverlesspresso.images.Container;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** A service in a container, asked for its health as ECS asks it. */
final class RunningService implements AutoCloseable {
    /** What ECS waits before it counts failures, and half as much again for a machine that does other things too. */
    private static final Duration READY_WITHIN = Duration.ofMinutes(6);

    private final Service service;
    private final int port;
    private final Container container;
    private final long started = System.nanoTime();

    private RunningService(Service service, int port, Container container) {
        this.service = service;
        this.port = port;
        this.container = container;
    }

    static RunningService start(Service service, int port, Bundle bundle, Path folder) throws IOException {
        String id = "serverlesspresso-" + service.id() + "-"
                + ProcessHandle.current().pid();
        return new RunningService(service, port, Container.start(id, bundle, folder));
    }

    /** Returns how long it took, what it used of the processor for that, and what it has in memory then. */
    Started awaitReady() throws IOException {
        Awaitility.await(service.id() + " is ready")
                .atMost(READY_WITHIN)
                .pollInterval(Duration.ofMillis(250))
                .until(this::isReady);
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        return new Started(took, container.usage());
    }

    record Started(Duration took, Container.Usage used) {
        String in(String what) {
            return "%-32s %6.1f s to ready, %5.1f s of a processor, %4d MB resident"
                    .formatted(
                            what,
                            took.toMillis() / 1000.0,
                            used.processor().toMillis() / 1000.0,
                            used.residentBytes() / 1024 / 1024);
        }
    }

    private boolean isReady() throws IOException {
        if (!container.isRunning()) {
            throw new AssertionError(service.id() + " has ended: " + container.log());
        }
        return Api.status("http://127.0.0.1:" + port + "/actuator/health/readiness") == 200;
    }

    /** The command by which the task definition asks, within the container. */
    void assertHealthy() throws IOException {
        assertThat(container.execute(List.of(
                        "curl",
                        "--fail",
                        "--silent",
                        "--max-time",
                        "4",
                        "http://127.0.0.1:" + port + "/actuator/health/readiness")))
                .isTrue();
    }

    /** It writes into its own folder for files that do not last, and nowhere else. */
    void assertConfined() throws IOException {
        assertThat(container.execute(List.of("touch", "/tmp/written"))).isTrue();
        assertThat(container.execute(List.of("touch", "/app/written"))).isFalse();
        assertThat(container.execute(List.of("test", "-O", "/tmp/written"))).isTrue();
        assertThat(container.execute(List.of("test", "-O", "/app"))).isFalse();
        assertThat(container.execute(List.of("grep", "-q", "^CapEff:\\s*0*$", "/proc/1/status")))
                .isTrue();
    }

    String name() {
        return service.id();
    }

    @Override
    public void close() throws IOException {
        container.close();
    }
}
