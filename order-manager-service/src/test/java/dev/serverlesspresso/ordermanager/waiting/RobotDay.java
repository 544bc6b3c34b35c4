package dev.serverlesspresso.ordermanager.waiting;

import dev.serverlesspresso.ordermanager.order.OrderId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;

/** One day at the counter with robots and a clock of its own; at each order it notes what was predictions and what came true. */
final class RobotDay {

    private static final Instant MORNING = Instant.parse("2026-11-02T08:00:00Z");
    private static final int CAPACITY = 20;
    private static final double CANCELS = 0.06;
    private static final double PAUSES = 0.04;
    private static final double WIPES = 0.2;
    private static final double SLOWDOWN = 1.4;

    private final KindOfDay kind;
    private final Random random;
    private final PriorityQueue<Alarm> alarms = new PriorityQueue<>();
    private final Deque<Order> waiting = new ArrayDeque<>();
    private final Map<KindOfDay.Shift, Order> hands = new HashMap<>();
    private final Map<KindOfDay.Shift, Double> restsUntil = new HashMap<>();
    private final List<Prediction> predictions = new ArrayList<>();
    private Pace pace = Pace.unknown();
    private double time;
    private int numbers;

    /** What was told when an order was queued, in seconds from then, and how long it took in truth. */
    record Prediction(double from, double to, double truth) {

        double errorOfMiddle() {
            return Math.abs((from + to) / 2 - truth);
        }

        boolean held() {
            return from <= truth && truth <= to;
        }
    }

    private record Order(WaitingOrder entry, Forecast.Range range, double queued) {}

    private record Alarm(double at, int turn, Runnable what) implements Comparable<Alarm> {
        @Override
        public int compareTo(Alarm other) {
            int byTime = Double.compare(at, other.at);
            return byTime != 0 ? byTime : Integer.compare(turn, other.turn);
        }
    }

    private RobotDay(KindOfDay kind, long seed) {
        this.kind = kind;
        this.random = new Random(seed);
    }

    static List<Prediction> of(KindOfDay kind, long seed) {
        return new RobotDay(kind, seed).run();
    }

    private List<Prediction> run() {
        for (int slot = 0; slot < kind.customersByHalfHour().size(); slot++) {
            double mean = kind.customersByHalfHour().get(slot);
            double at = slot * KindOfDay.HALF_HOUR - Math.log(1 - random.nextDouble()) * KindOfDay.HALF_HOUR / mean;
            while (at < (slot + 1) * KindOfDay.HALF_HOUR) {
                after(at, this::customerComes);
                at -= Math.log(1 - random.nextDouble()) * KindOfDay.HALF_HOUR / mean;
            }
        }
        kind.shifts().forEach(shift -> after(shift.from(), () -> look(shift)));
        while (!alarms.isEmpty()) {
            Alarm next = alarms.remove();
            time = next.at();
            next.what().run();
        }
        return predictions;
    }

    private void after(double seconds, Runnable what) {
        alarms.add(new Alarm(time + seconds, alarms.size(), what));
    }

    private void customerComes() {
        if (waiting.size() + hands.size() >= CAPACITY) {
            return;
        }
        numbers++;
        Instant now = instant();
        List<Forecast.Range> ranges = Forecast.of(line(), pace, now);
        WaitingOrder entry = new WaitingOrder(new OrderId("robot-order-" + numbers), numbers, now, null);
        Order order = new Order(entry, ranges.get(ranges.size() - 1), time);
        waiting.add(order);
        if (random.nextDouble() < CANCELS) {
            after(20 + random.nextDouble() * 300, () -> leave(order));
        }
        kind.shifts().forEach(shift -> after(2 + random.nextDouble() * 8, () -> look(shift)));
    }

    private void leave(Order order) {
        if (waiting.remove(order)) {
            pace = pace.with(new Departure(order.entry().orderId(), instant()), instant());
        }
    }

    private List<WaitingOrder> line() {
        List<WaitingOrder> line = new ArrayList<>();
        hands.values().forEach(order -> line.add(order.entry()));
        waiting.forEach(order -> line.add(order.entry()));
        return line;
    }

    private void look(KindOfDay.Shift shift) {
        boolean atWork = time >= shift.from() && time < shift.until();
        if (!atWork || hands.containsKey(shift) || time < restsUntil.getOrDefault(shift, 0.0) || waiting.isEmpty()) {
            return;
        }
        Order order = waiting.remove();
        WaitingOrder claimed = new WaitingOrder(
                order.entry().orderId(),
                order.entry().number(),
                order.entry().queuedAt(),
                new WaitingOrder.Making(shift.barista(), instant()));
        Order mine = new Order(claimed, order.range(), order.queued());
        hands.put(shift, mine);
        double slow = time > kind.slowdownFrom() ? SLOWDOWN : 1;
        after(slow * shift.median() * Math.exp(kind.spread() * random.nextGaussian()), () -> ready(shift, mine));
    }

    private void ready(KindOfDay.Shift shift, Order order) {
        hands.remove(shift);
        predictions.add(new Prediction(order.range().from(), order.range().to(), time - order.queued()));
        Instant since = order.entry().making() == null
                ? instant()
                : order.entry().making().since();
        pace = pace.with(
                new CompletedDrink(
                        order.entry().orderId(), order.entry().queuedAt(), since, instant(), shift.barista()),
                instant());
        double chance = random.nextDouble();
        double rest = chance < PAUSES
                ? 90 + random.nextDouble() * 120
                : chance < PAUSES + WIPES ? 10 + random.nextDouble() * 20 : 2 + random.nextDouble() * 5;
        restsUntil.put(shift, time + rest);
        after(rest, () -> look(shift));
    }

    private Instant instant() {
        return Seconds.after(MORNING, time);
    }
}
