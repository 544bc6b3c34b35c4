package dev.serverlesspresso.local.states.jsonata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Functions that search in a text for another text, a regular expression or whatever else finds matches. */
final class MatchFunctions {
    private MatchFunctions() {}

    static void define(Library library) {
        library.define("match", "<s-f<s:o>n?:a<o>>", 3, MatchFunctions::match);
        library.define("contains", "<s-(sf):b>", 2, MatchFunctions::contains);
        library.define("replace", "<s-(sf)(sf)n?:s>", 4, MatchFunctions::replace);
        library.define("split", "<s-(sf)n?:a<s>>", 3, MatchFunctions::split);
    }

    /** What a function that finds matches has answered. */
    private record Match(Map<String, Object> values, Arguments args) {
        String text() {
            return String.valueOf(values.get("match"));
        }

        int start() {
            return values.get("start") instanceof Number number ? number.intValue() : 0;
        }

        int end() {
            return values.get("end") instanceof Number number ? number.intValue() : start() + text().length();
        }

        Sequence groups() {
            return values.get("groups") instanceof Sequence groups ? groups : new Sequence();
        }

        @Nullable
        Match next() {
            return values.get("next") instanceof Fn next ? found(args.callWith(next, new ArrayList<>()), args) : null;
        }
    }

    private static @Nullable Match first(Arguments args, String text) {
        List<@Nullable Object> passed = new ArrayList<>(List.of(text));
        return found(args.callWith((Fn) Objects.requireNonNull(args.get(1)), passed), args);
    }

    private static @Nullable Match found(@Nullable Object answer, Arguments args) {
        Map<String, Object> values = Values.object(answer);
        if (values == null && !Values.truth(answer)) {
            return null;
        }
        boolean fits = values != null
                && (values.get("start") instanceof Number
                        || values.get("groups") instanceof Sequence
                        || values.get("next") instanceof Fn);
        if (values == null || !fits) {
            throw JsonataException.of("T1010");
        }
        return new Match(values, args);
    }

    private static double limit(Arguments args, int index, String code) {
        Number limit = args.number(index);
        if (limit != null && limit.doubleValue() < 0) {
            throw JsonataException.of(code).with("value", limit);
        }
        return limit == null ? Double.POSITIVE_INFINITY : limit.doubleValue();
    }

    private static @Nullable Object match(Arguments args) {
        String text = args.text(0);
        if (text == null) {
            return null;
        }
        double limit = limit(args, 2, "D3040");
        Sequence matches = Sequence.empty();
        Match match = limit > 0 ? first(args, text) : null;
        while (match != null && matches.size() < limit) {
            Map<String, Object> found = new LinkedHashMap<>();
            found.put("match", match.text());
            found.put("index", (long) match.start());
            found.put("groups", match.groups());
            matches.add(found);
            args.budget().numbers(3L + match.groups().size());
            match = match.next();
        }
        return matches;
    }

    private static @Nullable Object contains(Arguments args) {
        String text = args.text(0);
        if (text == null || args.get(1) == null) {
            return text == null ? null : false;
        }
        return args.get(1) instanceof String part ? text.contains(part) : first(args, text) != null;
    }

    private static @Nullable Object split(Arguments args) {
        String text = args.text(0);
        if (text == null) {
            return null;
        }
        double limit = limit(args, 2, "D3020");
        Object separator = args.get(1);
        if (separator instanceof Fn) {
            return splitByMatches(args, text, limit);
        }
        Sequence parts = new Sequence();
        String mark = (String) separator;
        int start = 0;
        while (parts.size() < Math.floor(limit) && start <= text.length()) {
            int end = mark == null ? -1 : mark.isEmpty() ? nextCharacter(text, start) : text.indexOf(mark, start);
            boolean last = end < 0;
            if (last && mark != null && mark.isEmpty()) {
                return parts;
            }
            add(parts, text.substring(start, last ? text.length() : end), args);
            start = last || mark == null ? text.length() + 1 : end + mark.length();
        }
        return parts;
    }

    private static int nextCharacter(String text, int start) {
        return start < text.length() ? text.offsetByCodePoints(start, 1) : -1;
    }

    private static void add(Sequence parts, String part, Arguments args) {
        args.budget().room(8L + part.length());
        parts.add(part);
        args.budget().length(8L * parts.size());
    }

    private static Sequence splitByMatches(Arguments args, String text, double limit) {
        Sequence parts = new Sequence();
        int start = 0;
        Match match = limit > 0 ? first(args, text) : null;
        while (match != null && parts.size() < limit) {
            add(parts, text.substring(start, Math.max(start, match.start())), args);
            start = match.end();
            match = match.next();
        }
        if (parts.size() < limit) {
            add(parts, text.substring(start), args);
        }
        return parts;
    }

    private static @Nullable Object replace(Arguments args) {
        String text = args.text(0);
        if (text == null) {
            return null;
        }
        if ("".equals(args.get(1))) {
            throw JsonataException.of("D3010").with("value", "");
        }
        double limit = limit(args, 3, "D3011");
        return args.get(1) instanceof Fn
                ? replaceMatches(args, text, limit)
                : replaceText(args, text, args.text(1), args.get(2), limit);
    }

    private static String replaceText(
            Arguments args, String text, @Nullable String mark, @Nullable Object replacement, double limit) {
        if (!(replacement instanceof String with)) {
            throw JsonataException.of("D3012").with("value", replacement);
        }
        StringBuilder result = new StringBuilder();
        int position = 0;
        int index = mark == null ? -1 : text.indexOf(mark);
        for (int count = 0; mark != null && index >= 0 && count < limit; count++) {
            result.append(text, position, index).append(with);
            args.budget().length(result.length());
            position = index + mark.length();
            index = text.indexOf(mark, position);
        }
        return result.append(text.substring(position)).toString();
    }

    private static String replaceMatches(Arguments args, String text, double limit) {
        StringBuilder result = new StringBuilder();
        int position = 0;
        Match match = limit > 0 ? first(args, text) : null;
        for (int count = 0; match != null && count < limit; count++) {
            result.append(text, position, Math.max(position, match.start()));
            result.append(replacement(args, match));
            args.budget().length(result.length());
            position = match.start() + match.text().length();
            match = match.next();
        }
        return result.append(text.substring(position)).toString();
    }

    private static String replacement(Arguments args, Match match) {
        if (args.get(2) instanceof String template) {
            return Replacement.of(template, match.text(), match.groups());
        }
        Object value = args.call((Fn) Objects.requireNonNull(args.get(2)), match.values());
        if (!(value instanceof String with)) {
            throw JsonataException.of("D3012").with("value", value);
        }
        return with;
    }
}
