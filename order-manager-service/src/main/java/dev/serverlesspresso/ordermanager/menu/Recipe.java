package dev.serverlesspresso.ordermanager.menu;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What is in a cup, from the bottom up; what is left of it stays empty. */
public record Recipe(@JsonValue List<Layer> layers) {

    private static final Pattern PART = Pattern.compile("[a-zA-Z]{1,20}");
    private static final int MOST = 8;
    private static final int WHOLE = 100;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Recipe {
        if (layers == null || layers.isEmpty() || layers.size() > MOST) {
            throw new IllegalArgumentException("a recipe has 1 to " + MOST + " layers");
        }
        layers = List.copyOf(layers);
        int sum = layers.stream().mapToInt(Layer::share).sum();
        if (sum > WHOLE) {
            throw new IllegalArgumentException(
                    "the layers of a recipe must fit into the cup: " + sum + " is more than " + WHOLE + " percent");
        }
    }

    /** One part of a drink, and how many percent of the cup it fills. */
    public record Layer(String part, int share) {

        public Layer {
            checkPart(part);
            if (share < 1 || share > WHOLE) {
                throw new IllegalArgumentException(
                        "the share of '" + part + "' must be from 1 to " + WHOLE + " percent, not " + share);
            }
        }
    }

    /** The same shares with other parts in them. */
    Recipe with(Map<String, String> replacements) {
        return new Recipe(layers.stream()
                .map(layer -> new Layer(replacements.getOrDefault(layer.part(), layer.part()), layer.share()))
                .toList());
    }

    static void checkPart(String part) {
        if (part == null || !PART.matcher(part).matches()) {
            throw new IllegalArgumentException(
                    "a part of a drink must match " + PART + ": '" + MenuItem.shown(part) + "'");
        }
    }
}
