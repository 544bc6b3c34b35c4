package dev.serverlesspresso.local.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How often somebody has tried in vain, and how long that is to be waited for. From one address the wait for one account
 * grows to five minutes. All addresses together never make anybody wait for longer than ten seconds, so that nobody can
 * lock a barista out from elsewhere. An attempt during a wait is not looked at and makes nothing longer.
 */
final class Attempts {
    private static final int MOST_REMEMBERED = 10_000;
    private static final int LONGEST_NAME = 64;
    private static final String ANYWHERE = "anywhere";
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Rule FROM_ONE_ADDRESS = new Rule(5, LONGEST_WAIT);
    private static final Rule FROM_ANYWHERE = new Rule(20, Duration.ofSeconds(10));

    private final Clock clock;
    private final Map<Key, Tries> tries = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Tries> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /** Of one address, or of all of them together. */
    private record Key(String account, String address) {}

    private record Tries(int count, Instant last) {}

    /** From which attempt on there is a wait, and how long it is at most; it doubles each time. */
    private record Rule(int free, Duration longest) {
        Duration wait(int count) {
            if (count < free) {
                return Duration.ZERO;
            }
            Duration grown = Duration.ofSeconds(1L << Math.min(20, count - free));
            return grown.compareTo(longest) < 0 ? grown : longest;
        }
    }

    Attempts(Clock clock) {
        this.clock = clock;
    }

    /**
     * Begins an attempt, which counts as one in vain until it has succeeded; so any number at the same time are counted.
     *
     * @return how long is to be waited instead; zero if the attempt may go on
     */
    synchronized Duration begin(String account, String address) {
        Key here = key(account, address);
        Key anywhere = key(account, ANYWHERE);
        Duration wait = longer(left(here, FROM_ONE_ADDRESS), left(anywhere, FROM_ANYWHERE));
        if (wait.isZero()) {
            count(here);
            count(anywhere);
        }
        return wait;
    }

    synchronized void succeeded(String account, String address) {
        tries.remove(key(account, address));
        tries.remove(key(account, ANYWHERE));
    }

    private static Key key(String account, String address) {
        String name = account.substring(0, Math.min(LONGEST_NAME, account.length()));
        return new Key(name.toLowerCase(Locale.ROOT), address);
    }

    private void count(Key key) {
        tries.put(key, new Tries(known(key).count() + 1, clock.instant()));
    }

    private Tries known(Key key) {
        Tries known = tries.get(key);
        return known == null || known.last().plus(FORGOTTEN_AFTER).isBefore(clock.instant())
                ? new Tries(0, Instant.EPOCH)
                : known;
    }

    private Duration left(Key key, Rule rule) {
        Tries known = known(key);
        Duration left = Duration.between(clock.instant(), known.last().plus(rule.wait(known.count())));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
