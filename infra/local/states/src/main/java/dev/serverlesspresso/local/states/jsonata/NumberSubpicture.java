package dev.serverlesspresso.local.states.jsonata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One of the one or two parts of a picture: what stands before and after the digits, and how many digits there are. */
final class NumberSubpicture {
    private final String text;
    private final Map<String, String> signs;
    private final String digitFamily;
    private final String active;
    private final String prefix;
    private final String suffix;
    private final String activePart;
    private final String mantissa;
    private final String whole;
    private final String fraction;
    private final boolean exponent;
    private final String exponentPart;

    NumberSubpicture(String text, Map<String, String> signs) {
        this.text = text;
        this.signs = signs;
        this.digitFamily = family(sign("zero-digit").charAt(0));
        this.active = digitFamily
                + sign("decimal-separator")
                + sign("exponent-separator")
                + sign("grouping-separator")
                + sign("digit")
                + sign("pattern-separator");
        boolean digits = text.chars().anyMatch(character -> begins((char) character));
        // if nothing in it is a digit, all of it counts as if it stood between digits
        int first = digits ? firstDigit() : 0;
        int last = digits ? afterLastDigit() : text.length();
        prefix = text.substring(0, first);
        suffix = text.substring(last);
        activePart = text.substring(first, last);
        int position = text.indexOf(sign("exponent-separator"), first);
        exponent = position >= 0 && position <= last;
        int split = Math.min(activePart.length(), exponent ? position : activePart.length());
        mantissa = exponent ? activePart.substring(0, split) : activePart;
        exponentPart = exponent && split < activePart.length() ? activePart.substring(split + 1) : "";
        int point = mantissa.indexOf(sign("decimal-separator"));
        whole = point < 0 ? mantissa : mantissa.substring(0, point);
        fraction = point < 0 ? suffix : mantissa.substring(point + 1);
    }

    private int firstDigit() {
        int first = 0;
        while (!begins(text.charAt(first))) {
            first++;
        }
        return first;
    }

    private int afterLastDigit() {
        int last = text.length();
        while (!begins(text.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    private String sign(String name) {
        return NumberPicture.sign(signs, name);
    }

    private static String family(char zero) {
        StringBuilder family = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            family.append((char) (zero + i));
        }
        return family.toString();
    }

    private boolean begins(char symbol) {
        return active.indexOf(symbol) >= 0 && !sign("exponent-separator").equals(String.valueOf(symbol));
    }

    /** As in the reference, the last rule that is broken is the one that is told. */
    void check() {
        String problem = "";
        String point = sign("decimal-separator");
        String group = sign("grouping-separator");
        int position = text.indexOf(point);
        problem = either(position != text.lastIndexOf(point), "D3081", problem);
        problem = either(twice("percent"), "D3082", problem);
        problem = either(twice("per-mille"), "D3083", problem);
        problem = either(has("percent") && has("per-mille"), "D3084", problem);
        problem = either(count(mantissa, true) == 0, "D3085", problem);
        problem = either(activePart.chars().anyMatch(symbol -> active.indexOf(symbol) < 0), "D3086", problem);
        if (position >= 0) {
            boolean beside = text.startsWith(group, position - 1) || text.startsWith(group, position + 1);
            problem = either(beside, "D3087", problem);
        } else {
            problem = either(whole.endsWith(group), "D3088", problem);
        }
        problem = either(text.contains(group + group), "D3089", problem);
        int optional = whole.indexOf(sign("digit"));
        problem = either(optional >= 0 && count(whole.substring(0, optional), false) > 0, "D3090", problem);
        optional = fraction.lastIndexOf(sign("digit"));
        problem = either(optional >= 0 && count(fraction.substring(optional), false) > 0, "D3091", problem);
        problem = either(!exponentPart.isEmpty() && (has("percent") || has("per-mille")), "D3092", problem);
        boolean digits = exponentPart.chars().allMatch(symbol -> digitFamily.indexOf(symbol) >= 0);
        problem = either(exponent && (exponentPart.isEmpty() || !digits), "D3093", problem);
        if (!problem.isEmpty()) {
            throw JsonataException.of(problem);
        }
    }

    private static String either(boolean broken, String code, String otherwise) {
        return broken ? code : otherwise;
    }

    private boolean has(String name) {
        return text.contains(sign(name));
    }

    private boolean twice(String name) {
        return text.indexOf(sign(name)) != text.lastIndexOf(sign(name));
    }

    private int count(String part, boolean optional) {
        return (int) part.chars()
                .filter(symbol -> digitFamily.indexOf(symbol) >= 0
                        || (optional && sign("digit").indexOf(symbol) >= 0))
                .count();
    }

    int factor() {
        return has("percent") ? 100 : has("per-mille") ? 1000 : 1;
    }

    String prefix() {
        return prefix;
    }

    String suffix() {
        return suffix;
    }

    boolean hasPoint() {
        return has("decimal-separator");
    }

    int scaling() {
        return count(whole, false);
    }

    int exponentDigits() {
        return exponentPart.length();
    }

    int mostFraction() {
        int most = count(fraction, true);
        return most == 0 && scaling() == 0 && exponent ? 1 : most;
    }

    int leastFraction() {
        int least = count(fraction, false);
        boolean nothing = scaling() == 0 && count(fraction, true) == 0;
        if (nothing && exponent) {
            return 1;
        }
        return least == 0 && leastWhole() == 0 ? 1 : least;
    }

    int leastWhole() {
        int least = scaling();
        if (least > 0) {
            return least;
        }
        boolean nothing = count(fraction, true) == 0 && !exponent;
        boolean optional = exponent && whole.contains(sign("digit"));
        return nothing || optional ? 1 : 0;
    }

    String groupedWhole(String digits) {
        List<Integer> positions = positions(whole, false);
        int regular = regular(positions);
        StringBuilder grouped = new StringBuilder(digits);
        if (regular > 0) {
            for (int at = digits.length() - regular; at > 0; at -= regular) {
                grouped.insert(at, sign("grouping-separator"));
            }
            return grouped.toString();
        }
        int length = digits.length();
        for (int position : positions) {
            grouped.insert(Math.max(0, length - position), sign("grouping-separator"));
            length++;
        }
        return grouped.toString();
    }

    String groupedFraction(String digits) {
        StringBuilder grouped = new StringBuilder(digits);
        for (int position : positions(fraction, true)) {
            grouped.insert(Math.min(grouped.length(), position), sign("grouping-separator"));
        }
        return grouped.toString();
    }

    /** How many digits stand to the left or to the right of each separator. */
    private List<Integer> positions(String part, boolean left) {
        List<Integer> positions = new ArrayList<>();
        String group = sign("grouping-separator");
        for (int at = part.indexOf(group); at >= 0; at = part.indexOf(group, at + 1)) {
            positions.add(count(left ? part.substring(0, at) : part.substring(at), true));
        }
        return positions;
    }

    /** The distance of the separators if all are equally far from each other, else 0. */
    private static int regular(List<Integer> positions) {
        if (positions.isEmpty()) {
            return 0;
        }
        int factor = positions.stream().reduce(0, NumberSubpicture::divisor);
        for (int i = 1; i <= positions.size(); i++) {
            if (!positions.contains(i * factor)) {
                return 0;
            }
        }
        return factor;
    }

    private static int divisor(int a, int b) {
        return b == 0 ? a : divisor(b, a % b);
    }
}
