package dev.serverlesspresso.run;

import dev.serverlesspresso.local.server.LocalAws;
import dev.serverlesspresso.local.signin.SignIn;
import dev.serverlesspresso.local.signin.SignInSettings;
import dev.serverlesspresso.local.signin.StaffMember;
import dev.serverlesspresso.run.origin.Origin;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The local AWS, the three services and the origin, all running and ready; closing it stops every part. */
public final class WholeSystem implements AutoCloseable {
    private static final List<String> SERVICES =
            List.of("qr-validator-service", "order-manager-service", "publisher-service");

    private final RunSettings settings;
    private final Progress progress;
    private final Secrets secrets;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final List<ServiceProcess> services = new ArrayList<>();
    private @Nullable LocalAws aws;
    private boolean closed;

    private WholeSystem(RunSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        this.secrets = Secrets.in(settings.data());
    }

    /**
     * Starts everything and returns when all of it is ready.
     *
     * @throws RuntimeException if a part cannot start; whatever had started is stopped again
     */
    public static WholeSystem start(RunSettings settings, Progress progress) {
        settings.ports().checkFree();
        WholeSystem system = new WholeSystem(settings, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(system::close, "whole-system-shutdown"));
        try {
            system.startAll();
            return system;
        } catch (RuntimeException e) {
            system.close();
            throw e;
        }
    }

    /** Prints what is being done while the system starts. */
    @FunctionalInterface
    public interface Progress {
        void step(String what);
    }

    private void startAll() {
        progress.step("starting the local AWS and staff sign-in");
        CompletableFuture<LocalAws> aws = inBackground(() -> add(LocalAws.start(LocalParts.aws(settings))));
        CompletableFuture<SignIn> signIn = inBackground(this::startSignIn);
        List<CompletableFuture<Boolean>> prepared =
                SERVICES.stream().map(this::prepare).toList();
        this.aws = join(aws);
        URI endpoint = this.aws.endpoint();
        progress.step("local AWS is up, stacks are deployed: " + endpoint);
        prepared.forEach(WholeSystem::join);
        startServices(endpoint);
        join(signIn);
        progress.step("staff sign-in is up: " + settings.signIn());
        add(Origin.start(LocalParts.origin(settings)));
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        services.forEach(service -> service.awaitReady(http));
        progress.step("services are ready");
    }

    private SignIn startSignIn() {
        return add(SignIn.start(new SignInSettings(
                "127.0.0.1",
                settings.ports().signIn(),
                settings.signIn(),
                settings.origins(),
                staff(),
                settings.data())));
    }

    private void startServices(URI endpoint) {
        ServiceEnvironment environment = new ServiceEnvironment(settings, secrets, endpoint);
        Ports ports = settings.ports();
        progress.step("starting " + String.join(", ", SERVICES));
        startService(SERVICES.get(0), ports.qrValidator(), environment);
        startService(SERVICES.get(1), ports.orderManager(), environment);
        startService(SERVICES.get(2), ports.publisher(), environment);
    }

    private CompletableFuture<Boolean> prepare(String service) {
        Path jar = settings.jar(service);
        if (!Files.isRegularFile(jar)) {
            throw new RunFailure("'" + jar + "' is not there: build it first with ./mvnw -Prun");
        }
        QuickStart program = new QuickStart(jar);
        if (!program.isPrepared()) {
            progress.step("preparing " + service + " for quick starts, once for this build");
        }
        return inBackground(() -> {
            program.prepare();
            return true;
        });
    }

    private void startService(String name, int port, ServiceEnvironment environment) {
        Path logs = settings.data().resolve("logs");
        services.add(
                add(ServiceProcess.start(name, new QuickStart(settings.jar(name)), port, logs, environment.of(name))));
    }

    /** Who may sign in, with their passwords. */
    public List<StaffMember> staff() {
        return Staff.of(secrets);
    }

    /** The origin of the screens, as phones see it. */
    public URI origin() {
        return settings.publicOrigin();
    }

    /** The local AWS of this system, for tests that watch its events or count its usage. */
    public LocalAws aws() {
        return Objects.requireNonNull(aws, "the system has not started");
    }

    /** The OpenID provider's address. */
    public URI signIn() {
        return settings.signIn();
    }

    /** The files that hold what the services printed. */
    public List<Path> serviceLogs() {
        return services.stream().map(ServiceProcess::log).toList();
    }

    private synchronized <T extends AutoCloseable> T add(T part) {
        if (closed) {
            closeQuietly(part);
            throw new RunFailure("stopped while starting");
        }
        parts.push(part);
        return part;
    }

    private static <T> CompletableFuture<T> inBackground(Supplier<T> start) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                result.complete(start.get());
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return result;
    }

    private static <T> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Stops the services first, then what they need. Also called when the process is told to end. */
    @Override
    public synchronized void close() {
        closed = true;
        services.forEach(ServiceProcess::stop);
        while (!parts.isEmpty()) {
            closeQuietly(parts.pop());
        }
    }

    private static void closeQuietly(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            System.err.println("while stopping: " + e);
        }
    }
}
