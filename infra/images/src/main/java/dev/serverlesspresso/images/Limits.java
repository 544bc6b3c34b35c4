package dev.serverlesspresso.images;

/** What a container may use at most. */
public record Limits(double processors, int memoryMiB) {
    /** What a task on Fargate has at least. */
    static final Limits SMALLEST_TASK = new Limits(0.25, 512);

    static final int PERIOD_MICROSECONDS = 100_000;

    long quotaMicroseconds() {
        return Math.round(processors * PERIOD_MICROSECONDS);
    }

    long memoryBytes() {
        return memoryMiB * 1024L * 1024L;
    }
}
