package dev.serverlesspresso.ordermanager.waiting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a shop made in its last hour, oldest first; each drink counts once. */
public record Pace(List<Made> made) {

    static final int MOST = 40;
    static final Duration LASTS = Duration.ofHours(1);

    static final double LONGEST_GAP = 240;

    public Pace {
        made = List.copyOf(made);
    }

    public static Pace unknown() {
        return new Pace(List.of());
    }

    /** The pace with one more drink; one that is known already changes nothing. */
    public Pace with(Made drink, Instant now) {
        if (made.stream().anyMatch(known -> known.orderId().equals(drink.orderId()))) {
            return at(now);
        }
        List<Made> more = new ArrayList<>(made);
        more.add(drink);
        more.sort(Comparator.comparing(Made::endedAt));
        return new Pace(more).at(now);
    }

    private Pace at(Instant now) {
        Instant since = now.minus(LASTS);
        List<Made> recent =
                made.stream().filter(drink -> !drink.endedAt().isBefore(since)).toList();
        return new Pace(recent.subList(Math.max(0, recent.size() - MOST), recent.size()));
    }

    /**
     * How long each drink kept its barista: from the end of the barista's drink before, or from when it was queued, so that
     * hand-over and short pauses count. A longer gap was an absence.
     */
    List<Work> work() {
        Map<String, Instant> freeSince = new HashMap<>();
        List<Work> work = new ArrayList<>();
        for (Made drink : made) {
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
