package dev.serverlesspresso.local.states.jsonata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A regular expression as a function: it answers its first match, which knows how to find the next one. */
final class RegexFn extends Fn {
    private final Pattern pattern;

    RegexFn(Pattern pattern) {
        this.pattern = pattern;
    }

    @Override
    int arity() {
        return 2;
    }

    @Override
    @Nullable
    Object call(List<@Nullable Object> arguments, @Nullable Object input, Frame frame) {
        if (arguments.isEmpty() || !(arguments.get(0) instanceof String text)) {
            return null;
        }
        Object from = arguments.size() > 1 ? arguments.get(1) : null;
        int start = from instanceof Number number ? Math.max(0, Math.min(text.length(), number.intValue())) : 0;
        return find(text, start, frame.budget());
    }

    private @Nullable Object find(String text, int from, Budget budget) {
        Matcher matcher = pattern.matcher(new Watched(text, 0, text.length(), budget));
        return matcher.find(from) ? match(text, matcher, budget) : null;
    }

    private Object match(String text, Matcher matcher, Budget budget) {
        int end = matcher.end();
        Sequence groups = new Sequence();
        for (int i = 1; i <= matcher.groupCount(); i++) {
            groups.add(matcher.group(i));
        }
        budget.room(matcher.group().length());
        Map<String, Object> match = new LinkedHashMap<>();
        match.put("match", matcher.group());
        match.put("start", (long) matcher.start());
        match.put("end", (long) end);
        match.put("groups", groups);
        match.put("next", new NativeFn(null, null, 0, arguments -> next(text, end, budget)));
        return match;
    }

    private @Nullable Object next(String text, int from, Budget budget) {
        if (from >= text.length()) {
            return null;
        }
        Object next = find(text, from, budget);
        if (next instanceof Map<?, ?> match && "".equals(match.get("match"))) {
            throw JsonataException.of("D1004").with("value", pattern.pattern());
        }
        return next;
    }

    /** A text that counts how often it is looked at, so that a search that would never end does. */
    private record Watched(String text, int start, int end, Budget budget) implements CharSequence {
        @Override
        public int length() {
            return end - start;
        }

        @Override
        public char charAt(int index) {
            budget.work(1);
            return text.charAt(start + index);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return new Watched(text, start + from, start + to, budget);
        }

        @Override
        public String toString() {
            return text.substring(start, end);
        }
    }
}
