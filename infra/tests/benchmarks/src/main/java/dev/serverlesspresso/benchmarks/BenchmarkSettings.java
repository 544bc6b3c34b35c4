package dev.serverlesspresso.benchmarks;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How much is measured.
 *
 * @param concurrency how many orders are in hand at once, at most the shop's capacity
 * @param idle how long the system is watched while nobody orders
 */
record BenchmarkSettings(Path checkout, Path data, String version, int orders, int concurrency, Duration idle) {
    private static final int CAPACITY = 20;

    BenchmarkSettings {
        within("serverlesspresso.benchmark.orders", orders, 1, 100_000);
        within("serverlesspresso.benchmark.concurrency", concurrency, 1, CAPACITY);
        within("serverlesspresso.benchmark.idle", idle.toSeconds(), 1, 3600);
    }

    static BenchmarkSettings fromSystemProperties() {
        return new BenchmarkSettings(
                path("serverlesspresso.checkout"),
                path("serverlesspresso.data"),
                required("serverlesspresso.version"),
                Integer.getInteger("serverlesspresso.benchmark.orders", 1000),
                Integer.getInteger("serverlesspresso.benchmark.concurrency", 8),
                Duration.ofSeconds(Integer.getInteger("serverlesspresso.benchmark.idle", 60)));
    }

    Path costPage() {
        return checkout.resolve("docs/reference/cost.md");
    }

    private static Path path(String property) {
        return Path.of(required(property)).toAbsolutePath().normalize();
    }

    private static String required(String property) {
        String value = System.getProperty(property, "");
        if (value.isBlank()) {
            throw new IllegalArgumentException("-D" + property + " is missing");
        }
        return value;
    }

    private static void within(String property, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "-D%s must be from %d to %d: '%d'".formatted(property, least, most, value));
        }
    }
}
