package dev.serverlesspresso.ordermanager.menu;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One drink of a menu, with its names by language and, if it is known, what is in it.
 *
 * @param description by language, or null
 * @param available false while it is sold out: guests see it and cannot order it
 * @param hidden true while guests do not see it, or null
 * @param allergens of the drink as it usually is, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MenuItem(
        String id,
        Map<String, String> name,
        @Nullable Map<String, String> description,
        boolean available,
        @Nullable Boolean hidden,
        List<Option> options,
        @Nullable Recipe recipe,
        @Nullable List<String> allergens) {

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}(-[A-Z]{2})?");
    private static final int MOST = 20;

    public MenuItem {
        check("drink", id, name);
        if (description != null) {
            checkTexts("descriptions", id, description);
            description = description.isEmpty() ? null : description;
        }
        hidden = Boolean.TRUE.equals(hidden) ? true : null;
        allergens = allergens == null || allergens.isEmpty() ? null : List.copyOf(allergens);
        options = options == null ? List.of() : List.copyOf(options);
        if (options.size() > MOST) {
            throw new IllegalArgumentException("a drink has at most " + MOST + " options: '" + id + "'");
        }
        unique("option", options.stream().map(Option::id).toList());
        unique("allergen", allergens == null ? List.of() : allergens);
    }

    boolean onShow() {
        return hidden == null;
    }

    /**
     * Something to decide about a drink.
     *
     * @param required true if the customer has to decide; otherwise, with null, the first value is the default
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Option(
            String id, Map<String, String> name, @Nullable Boolean required, List<Value> values) {

        public Option {
            check("option", id, name);
            required = Boolean.TRUE.equals(required) ? true : null;
            if (values == null || values.isEmpty() || values.size() > MOST) {
                throw new IllegalArgumentException("an option has 1 to " + MOST + " values: '" + id + "'");
            }
            values = List.copyOf(values);
            unique("value", values.stream().map(Value::id).toList());
        }

        boolean isLeftOpen(Map<String, String> wanted) {
            return required != null && !wanted.containsKey(id);
        }

        /** What is wanted, or else the default; empty if there is no such value. */
        Optional<Value> decide(Map<String, String> wanted) {
            String decided = wanted.getOrDefault(id, values.get(0).id());
            return values.stream().filter(value -> value.id().equals(decided)).findFirst();
        }
    }

    /** One way to decide, and which parts of the recipe it puts in place of others. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Value(String id, Map<String, String> name, Map<String, String> replaces) {

        public Value {
            check("value", id, name);
            replaces = replaces == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(replaces));
            if (replaces.size() > MOST) {
                throw new IllegalArgumentException("a value replaces at most " + MOST + " parts: '" + id + "'");
            }
            replaces.forEach((part, other) -> {
                Recipe.checkPart(part);
                Recipe.checkPart(other);
            });
        }
    }

    static void unique(String what, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!seen.add(id)) {
                throw new IllegalArgumentException(what + " ids must differ: '" + id + "'");
            }
        }
    }

    /** A part that is missing has no text. */
    static String shown(@Nullable String text) {
        return text == null ? "" : VisibleText.shown(text);
    }

    private static void check(String what, String id, Map<String, String> name) {
        if (id == null || !ID.matcher(id).matches()) {
            throw new IllegalArgumentException(what + " id must match " + ID + ": '" + shown(id) + "'");
        }
        if (name == null || name.isEmpty()) {
            throw new IllegalArgumentException(what + " needs a name in at least one language: '" + id + "'");
        }
        checkTexts(what + " names", id, name);
    }

    private static void checkTexts(String what, String id, Map<String, String> texts) {
        texts.forEach((language, text) -> {
            if (!LANGUAGE.matcher(language).matches() || text == null || text.isBlank()) {
                throw new IllegalArgumentException(what + " must be by language and not blank: '" + id + "'");
            }
        });
    }
}
