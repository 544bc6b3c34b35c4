package dev.serverlesspresso.ordermanager.waiting;

import java.util.List;

/** What a simulated day is like: who works when and how fast, and how many customers come in each half hour. */
record KindOfDay(
        String name, List<Shift> shifts, double spread, double slowdownFrom, List<Integer> customersByHalfHour) {

    static final double HALF_HOUR = 1800;

    /** One robot barista: at work from and until (seconds of the day), and the median of making a drink. */
    record Shift(String barista, double from, double until, double median) {}

    private static final double NEVER = Double.MAX_VALUE;
    private static final double HOUR = 3600;
    private static final double ALL_DAY = 9 * HOUR;

    static List<KindOfDay> all() {
        return List.of(quiet(), alone(), lunch(), three(), staffChanges(), slowMachine());
    }

    private static KindOfDay quiet() {
        return new KindOfDay(
                "quiet, one barista",
                List.of(new Shift("aiko", 0, ALL_DAY, 70)),
                0.25,
                NEVER,
                List.of(6, 7, 8, 8, 7, 8, 9, 9, 8, 7, 8, 7, 6, 8, 7, 6));
    }

    private static KindOfDay alone() {
        return new KindOfDay(
                "busy, one barista",
                List.of(new Shift("aiko", 0, ALL_DAY, 75)),
                0.3,
                NEVER,
                List.of(9, 12, 15, 18, 14, 12, 22, 26, 20, 12, 10, 14, 18, 14, 10, 8));
    }

    private static KindOfDay lunch() {
        return new KindOfDay(
                "two peaks, two baristas",
                List.of(new Shift("aiko", 0, ALL_DAY, 70), new Shift("ben", 0, ALL_DAY, 85)),
                0.3,
                NEVER,
                List.of(18, 40, 36, 20, 15, 18, 40, 52, 48, 30, 16, 14, 20, 30, 18, 10));
    }

    private static KindOfDay three() {
        return new KindOfDay(
                "crowded, three baristas",
                List.of(
                        new Shift("aiko", 0, ALL_DAY, 65),
                        new Shift("ben", 0, ALL_DAY, 80),
                        new Shift("chen", 0, ALL_DAY, 95)),
                0.35,
                NEVER,
                List.of(40, 58, 62, 50, 45, 52, 68, 74, 66, 50, 40, 45, 60, 55, 40, 25));
    }

    private static KindOfDay staffChanges() {
        return new KindOfDay(
                "baristas come and go",
                List.of(
                        new Shift("aiko", 0, 4 * HOUR, 75),
                        new Shift("ben", 1.5 * HOUR, 6 * HOUR, 70),
                        new Shift("chen", 3.5 * HOUR, ALL_DAY, 85),
                        new Shift("aiko", 5 * HOUR, ALL_DAY, 75)),
                0.3,
                NEVER,
                List.of(14, 18, 20, 32, 34, 30, 44, 52, 46, 34, 28, 30, 32, 34, 24, 16));
    }

    private static KindOfDay slowMachine() {
        return new KindOfDay(
                "the machine grows slow at noon",
                List.of(new Shift("aiko", 0, ALL_DAY, 70), new Shift("ben", 0, ALL_DAY, 75)),
                0.3,
                4 * HOUR,
                List.of(20, 28, 34, 30, 26, 30, 38, 34, 28, 26, 24, 26, 28, 26, 20, 14));
    }
}
