package dev.serverlesspresso.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WatchedServiceTests {
    @TempDir
    Path folder;

    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final List<ProcessHandle> processes = new CopyOnWriteArrayList<>();
    private @Nullable WatchedService service;

    @AfterEach
    void endAll() {
        if (service != null) {
            service.stop();
            service.awaitStopped();
        }
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void killedServiceIsToldAndStartedAgain() throws Exception {
        start(new RestartBudget(5, Duration.ofMinutes(10), Duration.ofMillis(10)));

        processes.get(0).destroyForcibly();

        assertThat(line())
                .matches("child-service (was ended by signal 9|ended with exit code 1); see .*child-service.log;"
                        + " starting it again \\(1 of 5\\) in 0.01 s");
        assertThat(line()).isEqualTo("child-service is ready again");
        assertThat(processes).hasSize(2);
        assertThat(processes.get(1).isAlive()).isTrue();
    }

    @Test
    void serviceThatKeepsEndingStaysDownWithTheReason() throws Exception {
        start(new RestartBudget(1, Duration.ofMinutes(10), Duration.ofMillis(10)));
        processes.get(0).destroyForcibly();
        assertThat(line()).contains("starting it again (1 of 1)");
        assertThat(line()).isEqualTo("child-service is ready again");

        processes.get(1).destroyForcibly();

        assertThat(line())
                .matches("child-service .*; see .*child-service.log. It was started again 1 times within 10 minutes"
                        + " and stays down; everything else goes on. Press Ctrl-C and start again once it is mended.");
        assertThat(processes).hasSize(2).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void stoppedServiceIsNotStartedAgain() throws Exception {
        WatchedService watched = start(new RestartBudget(5, Duration.ofMinutes(10), Duration.ofMinutes(5)));
        processes.get(0).destroyForcibly();
        assertThat(line()).contains("starting it again (1 of 5) in 300.0 s");

        watched.stop();
        watched.awaitStopped();

        assertThat(said.poll(200, TimeUnit.MILLISECONDS)).isNull();
        assertThat(processes).hasSize(1);
    }

    private WatchedService start(RestartBudget budget) {
        ServiceProcess.Launch launch =
                Child.launch(folder, Ports.free().origin(), "finishes", new CopyOnWriteArrayList<>());
        WatchedService started = new WatchedService(launch, budget, Clock.systemUTC(), said::add, processes::add);
        service = started;
        started.awaitReady(HttpClient.newHttpClient());
        return started;
    }

    private @Nullable String line() throws InterruptedException {
        return said.poll(30, TimeUnit.SECONDS);
    }
}
