package dev.serverlesspresso.ordermanager.shop;

/**
 * Contrast ratio of WCAG 2.2 from relative luminances.
 *
 * @see <a href="https://www.w3.org/TR/WCAG22/#dfn-relative-luminance">relative luminance</a>
 */
final class Contrast {

    private static final double FLARE = 0.05;

    private Contrast() {}

    /** From 1 to 21; the colours are written as #rrggbb. */
    static double between(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + FLARE) / (Math.min(first, second) + FLARE);
    }

    private static double luminance(String colour) {
        return 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
    }

    private static double linear(String colour, int at) {
        double part = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
