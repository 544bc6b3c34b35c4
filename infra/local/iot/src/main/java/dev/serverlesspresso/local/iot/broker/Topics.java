package dev.serverlesspresso.local.iot.broker;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** AWS IoT Core's rules for topic names and topic filters. */
public final class Topics {
    private static final int MOST_BYTES = 256;
    private static final int MOST_SLASHES = 7;

    private Topics() {}

    /** What is wrong with a topic to publish to, if anything. */
    public static Optional<String> problemOfName(String topic) {
        if (topic.indexOf('+') >= 0 || topic.indexOf('#') >= 0) {
            return Optional.of("a topic to publish to must not have wildcards: '" + topic + "'");
        }
        return problem(topic);
    }

    /** What is wrong with a filter to subscribe to, if anything. */
    public static Optional<String> problemOfFilter(String filter) {
        List<String> levels = levels(filter);
        for (int i = 0; i < levels.size(); i++) {
            String level = levels.get(i);
            boolean wildcard = level.indexOf('+') >= 0 || level.indexOf('#') >= 0;
            boolean last = i == levels.size() - 1;
            if (wildcard && !(level.equals("+") || (level.equals("#") && last))) {
                return Optional.of("a wildcard must fill its level, and # must be the last: '" + filter + "'");
            }
        }
        return problem(filter);
    }

    private static Optional<String> problem(String text) {
        if (text.isEmpty() || text.indexOf('\0') >= 0) {
            return Optional.of("a topic must not be empty or hold a null character");
        }
        if (text.startsWith("$")) {
            return Optional.of("topics that begin with $ are reserved: '" + text + "'");
        }
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            return Optional.of("a topic must not be longer than " + MOST_BYTES + " bytes: " + bytes);
        }
        if (text.chars().filter(c -> c == '/').count() > MOST_SLASHES) {
            return Optional.of("a topic must not have more than " + MOST_SLASHES + " slashes: '" + text + "'");
        }
        return Optional.empty();
    }

    static List<String> levels(String topic) {
        List<String> levels = new ArrayList<>();
        int from = 0;
        for (int slash = topic.indexOf('/'); slash >= 0; slash = topic.indexOf('/', from)) {
            levels.add(topic.substring(from, slash));
            from = slash + 1;
        }
        levels.add(topic.substring(from));
        return levels;
    }

    static boolean matches(String filter, String topic) {
        List<String> wanted = levels(filter);
        List<String> given = levels(topic);
        for (int i = 0; i < wanted.size(); i++) {
            String level = wanted.get(i);
            if (level.equals("#")) {
                return true;
            }
            if (i >= given.size() || !(level.equals("+") || level.equals(given.get(i)))) {
                return false;
            }
        }
        return wanted.size() == given.size();
    }
}
