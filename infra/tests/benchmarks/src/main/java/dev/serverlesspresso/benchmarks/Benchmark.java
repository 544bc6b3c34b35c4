package dev.serverlesspresso.benchmarks;

import dev.serverlesspresso.run.Ports;
import dev.serverlesspresso.run.RunSettings;
import dev.serverlesspresso.run.WholeSystem;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code ./mvnw -Pbenchmark}: starts the whole system on free ports, drives orders through it, prints the bill. */
public final class Benchmark {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    /** Acknowledgements to queues go out in batches, a second late. */
    private static final Duration SETTLING = Duration.ofSeconds(3);

    private final BenchmarkSettings settings;
    private final PriceList prices;
    private final WholeSystem system;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final OrderEvents events = new OrderEvents();
    private final IotMeter iot = new IotMeter();
    private final Latencies latencies = new Latencies();
    private final Meter meter;

    private Benchmark(BenchmarkSettings settings, PriceList prices, WholeSystem system) {
        this.settings = settings;
        this.prices = prices;
        this.system = system;
        this.meter = new Meter(system.aws(), events, iot);
    }

    public static void main(String[] arguments) {
        try {
            BenchmarkSettings settings = BenchmarkSettings.fromSystemProperties();
            PriceList prices = PriceList.in(settings.costPage());
            RunSettings run = new RunSettings(
                    fresh(settings.data()), settings.checkout(), settings.version(), null, Ports.free());
            try (WholeSystem system = WholeSystem.start(run, OUT::println)) {
                Report report = new Benchmark(settings, prices, system).measure();
                OUT.println(report.text());
                report.check();
            }
        } catch (IOException | RuntimeException e) {
            System.err.println("benchmark: " + e.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }

    private static Path fresh(Path parent) throws IOException {
        return Files.createTempDirectory(Files.createDirectories(parent), "benchmark");
    }

    private Report measure() {
        system.aws().events().subscribe(events::record);
        try (Staff staff = new Staff(system, http, iot)) {
            Quantities idle = watchIdle();
            Meter.Reading before = meter.read();
            long started = System.nanoTime();
            driveOrders(new OrderRobot(http, staff, events, iot, latencies));
            Duration took = Duration.ofNanos(System.nanoTime() - started);
            staff.awaitCompleted(settings.orders());
            Waiting.until("all executions to end", () -> events.endedCount() >= settings.orders());
            Waiting.pass(SETTLING);
            return new Report(settings, prices, before, meter.read(), idle, took, latencies);
        }
    }

    private Quantities watchIdle() {
        OUT.println("watching for " + settings.idle().toSeconds() + " s what is used while nobody orders");
        Waiting.pass(SETTLING);
        Quantities before = meter.read().quantities();
        Waiting.pass(settings.idle());
        return meter.read().quantities().since(before);
    }

    private void driveOrders(OrderRobot robot) {
        OUT.println("driving " + settings.orders() + " orders, " + settings.concurrency() + " at once");
        AtomicInteger next = new AtomicInteger();
        ExecutorService customers = Executors.newFixedThreadPool(settings.concurrency());
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < settings.concurrency(); i++) {
                all.add(customers.submit(() -> orderWhileThereAreAny(robot, next)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("an order did not come to its end: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            throw Waiting.interrupted(e);
        } finally {
            customers.shutdownNow();
        }
    }

    private void orderWhileThereAreAny(OrderRobot robot, AtomicInteger next) {
        for (int number = next.incrementAndGet(); number <= settings.orders(); number = next.incrementAndGet()) {
            robot.order();
            if (number % 100 == 0) {
                OUT.println(number + " orders");
            }
        }
    }
}
