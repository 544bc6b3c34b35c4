package dev.serverlesspresso.local.iot.policy;

/** IAM's patterns: {@code *} stands for any text, also none and across slashes, {@code ?} for one character. */
final class Wildcards {
    private Wildcards() {}

    static boolean matches(String pattern, String text) {
        int p = 0;
        int t = 0;
        int star = -1;
        int resume = 0;
        while (t < text.length()) {
            char expected = p < pattern.length() ? pattern.charAt(p) : 0;
            if (expected == '*') {
                star = p++;
                resume = t;
            } else if (p < pattern.length() && (expected == '?' || expected == text.charAt(t))) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
