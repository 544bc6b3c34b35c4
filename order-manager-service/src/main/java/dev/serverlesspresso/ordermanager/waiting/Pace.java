package dev.serverlesspresso.ordermanager.waiting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a shop completed in its last hour, and which orders departed in that time, oldest first; each counts once. */
record Pace(List<CompletedDrink> completed, List<Departure> departed) {

    static final int MOST = 40;
    static final Duration LASTS = Duration.ofHours(1);

    static final double LONGEST_GAP = 240;

    private static final int ENOUGH = 6;

    public Pace {
        completed = List.copyOf(completed);
        departed = List.copyOf(departed);
    }

    public static Pace unknown() {
        return new Pace(List.of(), List.of());
    }

    /** The pace with one more drink; one that is known already changes nothing. */
    public Pace with(CompletedDrink drink, Instant now) {
        if (completed.stream().anyMatch(known -> known.orderId().equals(drink.orderId()))) {
            return at(now);
        }
        List<CompletedDrink> more = new ArrayList<>(completed);
        more.add(drink);
        more.sort(Comparator.comparing(CompletedDrink::endedAt));
        return new Pace(more, departed).at(now);
    }

    /** The pace with one more order that departed; one that is known already changes nothing. */
    public Pace with(Departure order, Instant now) {
        if (departed.stream().anyMatch(known -> known.orderId().equals(order.orderId()))) {
            return at(now);
        }
        List<Departure> more = new ArrayList<>(departed);
        more.add(order);
        more.sort(Comparator.comparing(Departure::at));
        return new Pace(completed, more).at(now);
    }

    /** An order that departed before the first drink that counts says nothing about the share of those that depart. */
    private Pace at(Instant now) {
        Instant since = now.minus(LASTS);
        List<CompletedDrink> drinks = latest(completed.stream()
                .filter(drink -> !drink.endedAt().isBefore(since))
                .toList());
        Instant first = drinks.isEmpty() ? since : drinks.get(0).endedAt();
        List<Departure> others =
                departed.stream().filter(order -> !order.at().isBefore(first)).toList();
        return new Pace(drinks, latest(others));
    }

    private static <T> List<T> latest(List<T> all) {
        return all.subList(Math.max(0, all.size() - MOST), all.size());
    }

    /** The part of orders that leave the line, from 0 to 1; few drinks make it small. */
    double leaving() {
        return departed.size() / (double) (departed.size() + completed.size() + ENOUGH);
    }

    /**
     * How long each drink took of its barista's time: from the end of the barista's drink before, or from when it was queued, so that
     * hand-over and short pauses count. A longer gap was an absence.
     */
    List<Work> work() {
        Map<String, Instant> freeSince = new HashMap<>();
        List<Work> work = new ArrayList<>();
        for (CompletedDrink drink : completed) {
            Instant free = freeSince.getOrDefault(drink.barista(), drink.queuedAt());
            double gap = Seconds.between(Seconds.later(free, drink.queuedAt()), drink.claimedAt());
            double cycle = drink.making() + Math.min(LONGEST_GAP, gap);
            work.add(new Work(drink.barista(), Math.max(1, drink.making()), Math.max(1, cycle)));
            freeSince.put(drink.barista(), drink.endedAt());
        }
        return work;
    }

    /** One drink's seconds: from claim to end, and of the barista's time altogether. */
    record Work(String barista, double making, double cycle) {

        double gap() {
            return Math.max(0, cycle - making);
        }
    }
}
