package dev.serverlesspresso.run;

import dev.serverlesspresso.edge.Service;
import dev.serverlesspresso.local.deployer.Deployment;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The three services, started and stopped together, each watched on its own. */
final class Services {
    private final RunSettings settings;
    private final Secrets secrets;
    private final RunLock lock;
    private final WholeSystem.Progress progress;
    private final List<WatchedService> running = new ArrayList<>();
    private boolean stopped;

    Services(RunSettings settings, Secrets secrets, RunLock lock, WholeSystem.Progress progress) {
        this.settings = settings;
        this.secrets = secrets;
        this.lock = lock;
        this.progress = progress;
    }

    private static String name(Service service) {
        return service.id() + "-service";
    }

    /** Their programs, each to be prepared before the start. */
    List<QuickStart> programs() {
        return Stream.of(Service.values())
                .map(Services::name)
                .map(this::program)
                .toList();
    }

    private QuickStart program(String service) {
        Path jar = settings.jar(service);
        if (!Files.isRegularFile(jar)) {
            throw new RunFailure("'" + jar + "' is not there: build it first with ./mvnw -Prun");
        }
        QuickStart program = new QuickStart(jar);
        if (!program.isPrepared()) {
            progress.step("preparing " + service + " for quick starts, once for this build");
        }
        return program;
    }

    synchronized void start(URI awsEndpoint, Deployment deployment) {
        if (stopped) {
            throw new RunFailure("stopped while starting");
        }
        progress.step(
                "starting " + Stream.of(Service.values()).map(Services::name).collect(Collectors.joining(", ")));
        ServiceEnvironment environment = new ServiceEnvironment(settings, secrets, awsEndpoint, deployment);
        for (Service service : Service.values()) {
            running.add(new WatchedService(
                    launch(service, environment),
                    RestartBudget.usual(),
                    Clock.systemUTC(),
                    progress::step,
                    process -> lock.add(name(service), process)));
        }
    }

    private ServiceProcess.Launch launch(Service service, ServiceEnvironment environment) {
        String name = name(service);
        List<String> command = new ArrayList<>(List.of(QuickStart.javaExecutable()));
        command.addAll(new QuickStart(settings.jar(name)).arguments());
        return new ServiceProcess.Launch(
                name,
                command,
                environment.of(service),
                URI.create("http://127.0.0.1:" + settings.ports().of(service) + "/actuator/health/readiness"),
                Logs.in(settings.data()).of(name),
                progress::step);
    }

    void awaitReady() {
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        all().forEach(service -> service.awaitReady(http));
    }

    private synchronized List<WatchedService> all() {
        return List.copyOf(running);
    }

    List<Path> logs() {
        return all().stream().map(WatchedService::log).toList();
    }

    /** Lets all of them finish at the same time, and returns when they have. */
    void stop() {
        synchronized (this) {
            stopped = true;
        }
        all().forEach(WatchedService::stop);
        all().forEach(WatchedService::awaitStopped);
    }
}
