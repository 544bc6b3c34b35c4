package dev.serverlesspresso.run;

import dev.serverlesspresso.local.server.LocalAws;
import dev.serverlesspresso.local.signin.SignIn;
import dev.serverlesspresso.local.signin.SignInSettings;
import dev.serverlesspresso.local.signin.StaffMember;
import dev.serverlesspresso.run.origin.Origin;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The local AWS, the three services and the origin, all running and ready; closing it stops every part. */
public final class WholeSystem implements AutoCloseable {
    private static final Duration IN_FLIGHT_WITHIN = Duration.ofSeconds(5);

    private static final Duration EARLIER_RUN_STOPS_WITHIN = Duration.ofSeconds(30);

    private final RunSettings settings;
    private final Progress progress;
    private final RunLock lock;
    private final Services services;
    private final Staff staff;
    private final AtomicBoolean ready = new AtomicBoolean();
    private final Thread closeAtExit = new Thread(this::close, "whole-system-shutdown");
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private @Nullable Origin origin;
    private @Nullable LocalAws aws;
    private @Nullable SignIn signIn;
    private List<KnownShop> shops = List.of();
    private boolean closed;

    private WholeSystem(RunSettings settings, Prepared prepared, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        this.lock = prepared.lock();
        Secrets secrets = prepared.secrets();
        this.services = new Services(settings, secrets, lock, progress);
        this.staff = new Staff(secrets, this::hire);
    }

    /**
     * Starts everything and returns when all of it is ready.
     *
     * @throws RuntimeException if a part cannot start; whatever had started is stopped again
     */
    public static WholeSystem start(RunSettings settings, Progress progress) {
        return start(settings, prepare(settings, progress), progress);
    }

    /**
     * Checks and takes what a run needs for itself, the data folder and the ports, after waiting for an earlier run that
     * is giving them back. Nothing is logged before this has returned: the logs may be those of a run that goes on.
     *
     * @throws RunFailure if they cannot be had
     */
    static Prepared prepare(RunSettings settings, Progress progress) {
        DataFolder.prepare(settings.data());
        RunLock lock = RunLock.take(settings.data(), EARLIER_RUN_STOPS_WITHIN, progress::step);
        try {
            settings.ports().checkFree();
            Secrets secrets = Secrets.in(settings.data());
            Logs.in(settings.data()).begin();
            return new Prepared(lock, secrets);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** What a run has for itself before anything starts. */
    record Prepared(RunLock lock, Secrets secrets) {}

    static WholeSystem start(RunSettings settings, Prepared prepared, Progress progress) {
        WholeSystem system = new WholeSystem(settings, prepared, progress);
        Runtime.getRuntime().addShutdownHook(system.closeAtExit);
        try {
            system.startAll();
            return system;
        } catch (RuntimeException e) {
            system.close();
            throw e;
        }
    }

    /** Prints what is being done while the system starts, what becomes of its parts later, and how it stops. */
    @FunctionalInterface
    public interface Progress {
        void step(String what);

        /**
         * A shop that was created while everything runs has its staff.
         *
         * @param screens its screens with who signs in there: passwords, for whoever is at the terminal alone
         */
        default void hired(String shop, String screens) {
            step("new shop " + shop + " has its staff");
        }
    }

    private void startAll() {
        progress.step("starting the local AWS and staff sign-in");
        CompletableFuture<LocalAws> aws =
                inBackground(() -> add(LocalAws.start(LocalParts.aws(settings), progress::step)));
        CompletableFuture<SignIn> signIn = inBackground(this::startSignIn);
        List<CompletableFuture<Boolean>> prepared = services.programs().stream()
                .map(program -> inBackground(() -> {
                    program.prepare();
                    return true;
                }))
                .toList();
        this.aws = join(aws);
        this.aws.dynamodb().letIndexesLag(settings.indexLag());
        URI endpoint = this.aws.endpoint();
        progress.step("local AWS is up, stacks are deployed: " + endpoint);
        prepared.forEach(WholeSystem::join);
        services.start(endpoint, this.aws.deployment());
        this.signIn = join(signIn);
        progress.step("staff sign-in is up: " + settings.signIn());
        startOrigin();
        services.awaitReady();
        openShops();
        mendFiles();
        progress.step("services are ready");
    }

    /** All shops have their staff before the first is announced; one that is created later has it a moment after. */
    private void openShops() {
        aws().events().subscribe((bus, event) -> {
            if (event.path("detail-type").asString("").equals("Shop.Created")) {
                JsonNode shop = event.path("detail").path("shop");
                new Thread(() -> tellStaffOf(shop), "staff-of-new-shop").start();
            }
        });
        shops = KnownShop.of(settings, staff.operator());
        shops.forEach(shop -> staff.of(shop.id()));
        ready.set(true);
    }

    private void tellStaffOf(JsonNode shop) {
        String name = shop.path("name").asString();
        try {
            KnownShop known = new KnownShop(shop.path("shopId").asString(), name, false);
            List<StaffMember> members = staff.of(known.id());
            if (ready.get() && !members.isEmpty()) {
                progress.hired(name, new Announcement(settings, List.of(known), members).screensOf(known));
            }
        } catch (RunFailure failed) {
            progress.step("new shop " + name + " has no log-ins before the next start: " + failed.getMessage());
        }
    }

    private void hire(StaffMember member) {
        Objects.requireNonNull(signIn, "the sign-in has not started").add(member);
    }

    private synchronized void startOrigin() {
        origin = add(Origin.start(LocalParts.origin(settings, staff::shops)));
    }

    private SignIn startSignIn() {
        return add(SignIn.start(new SignInSettings(
                "127.0.0.1",
                settings.ports().signIn(),
                settings.signIn(),
                settings.origins(),
                List.of(staff.operator()),
                settings.data())));
    }

    /** Some files were made by libraries that know nothing of the rights of others. */
    private void mendFiles() {
        try {
            new DataFolder(settings.data()).mend();
        } catch (IOException e) {
            throw new RunFailure("the files in '" + settings.data() + "' cannot be closed to others: " + Reason.of(e));
        }
    }

    /** Who may sign in, with their passwords. */
    public List<StaffMember> staff() {
        return staff.all();
    }

    /** The shops that there were when everything was ready. */
    List<KnownShop> shops() {
        return shops;
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
        return services.logs();
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

    /**
     * Stops all parts in the order in which they need each other: the origin finishes what is in flight, the services
     * finish their messages, and then what they need goes. Also called when the process is told to end.
     */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        long begun = System.nanoTime();
        lock.stopping();
        progress.step("stopping: finishing what is in flight");
        drainOrigin();
        services.stop();
        while (!parts.isEmpty()) {
            closeQuietly(parts.pop());
        }
        closeQuietly(this::mendFiles);
        closeQuietly(lock);
        progress.step("stopped after %.1f s".formatted((System.nanoTime() - begun) / 1e9));
        forgetExit();
    }

    /** New requests are told to come back later until the origin closes with the other parts. */
    private void drainOrigin() {
        if (origin != null && !origin.drain(IN_FLIGHT_WITHIN)) {
            progress.step("some requests were not answered within " + IN_FLIGHT_WITHIN.toSeconds() + " s");
        }
    }

    private void forgetExit() {
        try {
            Runtime.getRuntime().removeShutdownHook(closeAtExit);
        } catch (IllegalStateException e) {
            return; // this process is ending, and this is the hook
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
