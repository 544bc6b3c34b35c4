package dev.serverlesspresso.local.states.query;

/** The patterns of {@code StringMatches}: a star is any text, and a backslash takes the next character as it is. */
final class Wildcard {

    private Wildcard() {}

    static boolean matches(String pattern, String text, Work work) {
        int patternAt = 0;
        int textAt = 0;
        int star = -1;
        int resume = 0;
        while (textAt < text.length()) {
            work.add(1);
            if (patternAt < pattern.length() && pattern.charAt(patternAt) == '*') {
                star = patternAt;
                patternAt++;
                resume = textAt;
            } else if (patternAt < pattern.length() && literal(pattern, patternAt) == text.charAt(textAt)) {
                patternAt += width(pattern, patternAt);
                textAt++;
            } else if (star >= 0) {
                patternAt = star + 1;
                resume++;
                textAt = resume;
            } else {
                return false;
            }
        }
        return pattern.substring(patternAt).chars().allMatch(character -> character == '*');
    }

    private static char literal(String pattern, int at) {
        return pattern.charAt(at + width(pattern, at) - 1);
    }

    private static int width(String pattern, int at) {
        return pattern.charAt(at) == '\\' && at + 1 < pattern.length() ? 2 : 1;
    }
}
