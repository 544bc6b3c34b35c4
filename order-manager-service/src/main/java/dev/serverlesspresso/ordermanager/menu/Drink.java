package dev.serverlesspresso.ordermanager.menu;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A drink as it was chosen; its recipe is the one that the options lead to. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Drink(
        String id,
        Map<String, String> name,
        @Nullable Map<String, String> options,
        @Nullable Recipe recipe) {

    /** What a display shows of it. */
    public Drink withoutOptions() {
        return new Drink(id, name, null, recipe);
    }
}
