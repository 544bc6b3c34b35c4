package dev.serverlesspresso.system.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Kills and freezes one process after the other until it is told to stop. POSIX signals freeze and thaw. */
final class Faults implements Runnable {
    private static final List<String> SERVICES =
            List.of("qr-validator-service", "order-manager-service", "publisher-service");

    /** A service is started again five times in ten minutes; then only a new run helps. */
    private static final int KILLS_OF_A_SERVICE = 4;

    private final FragileSystem system;
    private final Random random;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Map<String, Integer> kills = new HashMap<>();
    private final Map<Kind, Integer> done = new EnumMap<>(Kind.class);

    private enum Kind {
        KILL_SERVICE,
        FREEZE_SERVICE,
        KILL_EVERYTHING,
        FREEZE_LOCAL_AWS
    }

    Faults(FragileSystem system, Random random) {
        this.system = system;
        this.random = random;
    }

    @Override
    public void run() {
        try {
            while (!stopped.await(random.nextInt(2_000, 9_000), TimeUnit.MILLISECONDS)) {
                Kind kind = next();
                strike(kind);
                done.merge(kind, 1, Integer::sum);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Kind next() {
        int dice = random.nextInt(10);
        if (dice < 4) {
            return Kind.FREEZE_SERVICE;
        }
        if (dice < 7) {
            return Kind.KILL_SERVICE;
        }
        return dice < 9 ? Kind.FREEZE_LOCAL_AWS : Kind.KILL_EVERYTHING;
    }

    private void strike(Kind kind) throws IOException, InterruptedException {
        String service = SERVICES.get(random.nextInt(SERVICES.size()));
        Duration cold = Duration.ofMillis(random.nextInt(500, 12_000));
        switch (kind) {
            case FREEZE_SERVICE -> freeze(service, system.service(service), cold);
            case FREEZE_LOCAL_AWS -> freeze("the local AWS", system.launcher(), cold);
            case KILL_SERVICE -> kill(service);
            case KILL_EVERYTHING -> killEverything();
        }
    }

    private void kill(String service) throws IOException, InterruptedException {
        if (kills.merge(service, 1, Integer::sum) > KILLS_OF_A_SERVICE) {
            killEverything();
            return;
        }
        System.out.println("chaos: killing " + service);
        system.service(service).destroyForcibly();
    }

    private void killEverything() throws IOException, InterruptedException {
        System.out.println("chaos: killing everything");
        kills.clear();
        system.killAndStartAgain();
    }

    private static void freeze(String name, ProcessHandle process, Duration cold)
            throws IOException, InterruptedException {
        System.out.println("chaos: freezing " + name + " for " + cold.toMillis() + " ms");
        signal("STOP", process);
        try {
            Asking.pause(cold);
        } finally {
            signal("CONT", process);
        }
    }

    private static void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    void stop() {
        stopped.countDown();
    }

    /** How often each fault struck; read when all are over. */
    Map<Kind, Integer> done() {
        return done;
    }
}
