package dev.serverlesspresso.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ServiceProcessTests {
    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final List<ServiceProcess> started = new CopyOnWriteArrayList<>();

    @AfterEach
    void endAll() {
        started.forEach(ServiceProcess::kill);
    }

    @Test
    void serviceFinishesWhenItIsAskedToStop() throws Exception {
        ServiceProcess service = ready("finishes");

        service.stop();
        service.awaitStopped();

        assertThat(service.ending()).isEqualTo("ended with exit code 0");
        assertThat(Files.readString(folder.resolve("child-service.log"))).contains("child is up", "child has finished");
    }

    @Test
    void serviceThatHangsEndsAtItsLimit() {
        ServiceProcess service = ready("hangs");

        service.stop();
        service.awaitStopped();

        assertThat(service.ending()).isEqualTo("ended with exit code 1");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void interruptOfTheTerminalLeavesTheOrderToTheLauncher() throws Exception {
        ServiceProcess service = ready("finishes");

        Child.signal("INT", service.handle().pid());
        Child.signal("HUP", service.handle().pid());

        service.awaitReady(http);
        service.stop();
        service.awaitStopped();
        assertThat(service.ending()).isEqualTo("ended with exit code 0");
    }

    @Test
    void serviceEndsWithItsLauncherHoweverThatDies() throws Exception {
        int port = Ports.free().origin();
        Process launcher = Child.start(LauncherOfOne.class, folder.toString(), String.valueOf(port));
        BufferedReader output = launcher.inputReader();
        long pid = Long.parseLong(output.readLine());
        ProcessHandle service = ProcessHandle.of(pid).orElseThrow();
        assertThat(service.isAlive()).isTrue();

        launcher.destroyForcibly().waitFor();

        service.onExit().get(20, TimeUnit.SECONDS);
    }

    @Test
    void serviceThatEndsWhileItStartsTellsItsLastError() {
        ServiceProcess service = start("fails");

        assertThatThrownBy(() -> service.awaitReady(http))
                .isInstanceOf(RunFailure.class)
                .hasMessage("child-service ended with exit code 3 while it started (Port 1 was already in use.); see "
                        + folder.resolve("child-service.log"));
    }

    private ServiceProcess ready(String manner) {
        ServiceProcess service = start(manner);
        service.awaitReady(http);
        return service;
    }

    private ServiceProcess start(String manner) {
        ServiceProcess service =
                Child.launch(folder, Ports.free().origin(), manner, said).start();
        started.add(service);
        return service;
    }
}
