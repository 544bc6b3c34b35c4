package dev.serverlesspresso.ordermanager.shop;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The colour of a shop's buttons and marks: one for each theme of the screens, for none can be read on both paper and roast.
 *
 * @param light on paper, as #rrggbb
 * @param dark on roast, as #rrggbb
 */
record Accent(String light, String dark) {

    /** "Contrast (Minimum)" of WCAG 2.2, https://www.w3.org/TR/WCAG22/#contrast-minimum. */
    static final double LEAST_CONTRAST = 4.5;

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    /** What is written on the accent, and what the accent is written on: tokens.css of the screens. */
    static final Map<String, Set<String>> BESIDE = Map.of(
            "light", Set.of("#ffffff", "#faf6f0", "#fffdf9", "#f1e9de"),
            "dark", Set.of("#1e1512", "#2a1f1a", "#150e0c"));

    Accent {
        checkForm("light", light);
        checkForm("dark", dark);
    }

    /** Throws where text on it, or it as text, could not be read in one of the themes. */
    void check() {
        checkContrast("light", light);
        checkContrast("dark", dark);
    }

    private static void checkForm(String theme, String colour) {
        if (colour == null || !COLOUR.matcher(colour).matches()) {
            throw new InvalidSetting("accent", theme + " must be a colour as #rrggbb");
        }
    }

    private static void checkContrast(String theme, String colour) {
        double least = BESIDE.getOrDefault(theme, Set.of()).stream()
                .mapToDouble(other -> Contrast.between(colour, other))
                .min()
                .orElse(1);
        if (least < LEAST_CONTRAST) {
            throw new InvalidSetting(
                    "accent",
                    "%s must have a contrast of at least 4.5:1 to text and ground of that theme, not %.2f:1"
                            .formatted(theme, Math.floor(least * 100) / 100));
        }
    }
}
