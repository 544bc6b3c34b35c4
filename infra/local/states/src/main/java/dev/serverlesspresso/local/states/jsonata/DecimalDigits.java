package dev.serverlesspresso.local.states.jsonata;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A picture of digits, of any script, with separators between them: how many digits follow each, and what it is. */
record DecimalDigits(int zero, Map<Integer, Character> separators) {
    private static final Pattern LEADING = Pattern.compile("\\s*([-+]?[0-9]+).*", Pattern.DOTALL);

    static DecimalDigits of(String picture) {
        Map<Integer, Character> separators = new TreeMap<>();
        int zero = '0';
        int digits = 0;
        for (int i = picture.length() - 1; i >= 0; i--) {
            char each = picture.charAt(i);
            if (Character.isDigit(each)) {
                zero = each - Character.digit(each, 10);
            }
            if (Character.isDigit(each) || each == '#') {
                digits++;
            } else {
                separators.put(digits, each);
            }
        }
        return new DecimalDigits(zero, separators);
    }

    /** The number that a text begins with, once its separators are away; as in the reference, only commas repeat. */
    double parse(String text) {
        Set<Character> removed = regular() ? Set.of(',') : new TreeSet<>(separators.values());
        StringBuilder latin = new StringBuilder();
        text.chars()
                .filter(each -> !removed.contains((char) each))
                .map(each -> zero == '0' ? each : each - zero + '0')
                .forEach(each -> latin.append((char) each));
        Matcher leading = LEADING.matcher(latin);
        return leading.matches() ? Double.parseDouble(leading.group(1)) : Double.NaN;
    }

    private boolean regular() {
        int step = separators.keySet().stream().reduce(0, DecimalDigits::common);
        return step > 0
                && Set.copyOf(separators.values()).size() == 1
                && separators.keySet().stream().allMatch(each -> each <= step * separators.size());
    }

    private static int common(int first, int second) {
        return second == 0 ? first : common(second, first % second);
    }
}
