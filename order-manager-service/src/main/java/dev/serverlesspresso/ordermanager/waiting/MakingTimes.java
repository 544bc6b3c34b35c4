package dev.serverlesspresso.ordermanager.waiting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Durations drawn from those that were seen, rather a barista's own; where there are few, an initial guess fills up. */
final class MakingTimes {

    private static final int ENOUGH = 6;
    private static final double[] GUESS = {45, 62, 80, 100, 130, 185};
    private static final double OWN_AFTER = 5;
    private static final double SMOOTHING = 0.08;
    private static final int TRIES = 24;

    private final List<Pace.Work> seen;
    private final Map<String, List<Pace.Work>> own = new HashMap<>();

    private MakingTimes(List<Pace.Work> seen) {
        this.seen = seen;
        seen.forEach(work -> own.computeIfAbsent(work.barista(), barista -> new ArrayList<>())
                .add(work));
    }

    static MakingTimes of(Pace pace) {
        List<Pace.Work> work = new ArrayList<>(pace.work());
        for (int i = work.size(); i < ENOUGH; i++) {
            double guess = GUESS[i];
            work.add(new Pace.Work("", guess, guess));
        }
        return new MakingTimes(work);
    }

    /** As many as were seen, drawn with replacement: one way it could have gone. */
    MakingTimes resampled(RandomGenerator random) {
        List<Pace.Work> drawn = new ArrayList<>(seen.size());
        for (int i = 0; i < seen.size(); i++) {
            drawn.add(seen.get(random.nextInt(seen.size())));
        }
        return new MakingTimes(drawn);
    }

    /** A barista's time for the next drink of a line. */
    double cycle(String barista, RandomGenerator random) {
        return draw(barista, random).cycle() * jitter(random);
    }

    /** The time until a drink is ready that has waited for so long already although a barista is free. */
    double cycleAfter(String barista, double waited, RandomGenerator random) {
        Pace.Work drawn = draw(barista, random);
        for (int i = 0; i < TRIES && drawn.gap() <= waited; i++) {
            drawn = draw(barista, random);
        }
        double gap =
                drawn.gap() > waited ? drawn.gap() - waited : random.nextDouble() * Math.min(waited, Pace.LONGEST_GAP);
        return gap + drawn.making() * jitter(random);
    }

    /** The time until a drink is ready that has been in the making for so long already. */
    double restOfMaking(String barista, double lasted, RandomGenerator random) {
        double drawn = 0;
        for (int i = 0; i < TRIES; i++) {
            drawn = draw(barista, random).making() * jitter(random);
            if (drawn > lasted) {
                return drawn - lasted;
            }
        }
        return drawn * random.nextDouble() / 2;
    }

    private Pace.Work draw(String barista, RandomGenerator random) {
        List<Pace.Work> ours = own.getOrDefault(barista, List.of());
        List<Pace.Work> from = random.nextDouble() < ours.size() / (ours.size() + OWN_AFTER) ? ours : seen;
        return from.get(random.nextInt(from.size()));
    }

    private static double jitter(RandomGenerator random) {
        return Math.exp(SMOOTHING * random.nextGaussian());
    }
}
