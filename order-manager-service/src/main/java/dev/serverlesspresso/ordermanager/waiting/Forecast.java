package dev.serverlesspresso.ordermanager.waiting;

import dev.serverlesspresso.kit.time.Rfc3339;
import dev.serverlesspresso.ordermanager.order.ExpectedWait;
import dev.serverlesspresso.ordermanager.order.QueueForecast;
import dev.serverlesspresso.ordermanager.shop.NewOrderWait;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Plays the rest of the line many times with what the shop's pace allows; eight of ten results lie within a range. */
final class Forecast {

    private static final int RUNS = 240;
    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;
    private static final long SEED = 20_11_02;
    private static final double LEAST_WIDTH = 10;

    private final List<WaitingOrder> line;
    private final Instant now;
    private final Baristas baristas;
    private final List<String> atWork;
    private final MakingTimes times;
    private final double leaving;
    private final RandomGenerator random = new SplittableRandom(SEED);

    private Forecast(List<WaitingOrder> line, Pace pace, Instant now) {
        this.line = line;
        this.now = now;
        this.baristas = Baristas.of(line, pace, now);
        this.atWork = baristas.names();
        this.times = MakingTimes.of(pace);
        this.leaving = pace.leaving();
    }

    /** One range in seconds from now for each order of the line, in its order, and at last one for a new order. */
    static List<Range> of(List<WaitingOrder> line, Pace pace, Instant now) {
        return new Forecast(line, pace, now).ranges();
    }

    /** The same with the place of each order: who waits is counted, whose drink is being made is at place 0. */
    static QueueForecast queue(List<WaitingOrder> line, Pace pace, Instant now) {
        List<Range> ranges = of(line, pace, now);
        List<QueueForecast.Ahead> queue = new ArrayList<>();
        int place = 0;
        for (int i = 0; i < line.size(); i++) {
            WaitingOrder order = line.get(i);
            int own = order.making() == null ? ++place : 0;
            queue.add(new QueueForecast.Ahead(
                    order.orderId(), order.number(), ranges.get(i).expectedAt(own, now)));
        }
        Range last = ranges.get(line.size());
        return new QueueForecast(List.copyOf(queue), last.expectedAt(place + 1, now), last.ofNewOrder());
    }

    /** Seconds from now, the first less than the last. */
    record Range(double from, double to) {

        ExpectedWait expectedAt(int place, Instant now) {
            return new ExpectedWait(
                    place, Rfc3339.text(Seconds.after(now, from)), Rfc3339.text(Seconds.after(now, to)));
        }

        NewOrderWait ofNewOrder() {
            return new NewOrderWait((long) Math.floor(from), (long) Math.ceil(to));
        }
    }

    private List<Range> ranges() {
        double[][] ready = new double[line.size() + 1][RUNS];
        for (int run = 0; run < RUNS; run++) {
            play(times.resampled(random), ready, run);
        }
        return Arrays.stream(ready).map(Forecast::range).toList();
    }

    private static Range range(double[] times) {
        Arrays.sort(times);
        double from = times[(int) (LOW * times.length)];
        double to = times[(int) (HIGH * times.length)];
        return new Range(from, Math.max(to, from + LEAST_WIDTH));
    }

    private void play(MakingTimes times, double[][] ready, int run) {
        FreeTimes free = new FreeTimes(atWork);
        List<Integer> waiting = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            WaitingOrder.Making making = line.get(i).making();
            if (making == null) {
                waiting.add(i);
            } else {
                double lasted = Seconds.between(making.since(), now);
                double rest = times.restOfMaking(making.barista(), lasted, random);
                ready[i][run] = rest;
                free.notBefore(making.barista(), rest);
            }
        }
        for (int i : waiting) {
            String barista = free.first();
            double end = end(times, free, barista, line.get(i).queuedAt());
            ready[i][run] = end;
            if (random.nextDouble() >= leaving) {
                free.notBefore(barista, end);
            }
        }
        ready[line.size()][run] = end(times, free, free.first(), now);
    }

    /** When a drink is ready that the barista who is free first takes, unless it leaves the line before. */
    private double end(MakingTimes times, FreeTimes free, String barista, Instant queuedAt) {
        double from = free.of(barista);
        double lasted =
                Seconds.between(Seconds.later(queuedAt, baristas.freeSince().getOrDefault(barista, queuedAt)), now);
        return from > 0 ? from + times.cycle(barista, random) : times.cycleAfter(barista, Math.max(0, lasted), random);
    }
}
