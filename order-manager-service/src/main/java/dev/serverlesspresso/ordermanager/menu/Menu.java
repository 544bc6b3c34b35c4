package dev.serverlesspresso.ordermanager.menu;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.serverlesspresso.kit.outcome.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The drinks of a shop, in the order shown. */
public record Menu(@JsonValue List<MenuItem> items) {

    private static final int MOST = 60;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Menu {
        if (items == null || items.isEmpty() || items.size() > MOST) {
            throw new IllegalArgumentException("a menu has 1 to " + MOST + " drinks");
        }
        items = List.copyOf(items);
        MenuItem.unique("drink", items.stream().map(MenuItem::id).toList());
    }

    /** What an option and one of its values are called on any drink that offers them. */
    public record OptionName(Map<String, String> option, Map<String, String> value) {}

    /** Empty where no drink offers that value any more. */
    public Optional<OptionName> nameOf(String optionId, String valueId) {
        return items.stream()
                .flatMap(item -> item.options().stream())
                .filter(option -> option.id().equals(optionId))
                .flatMap(option -> option.values().stream()
                        .filter(value -> value.id().equals(valueId))
                        .map(value -> new OptionName(option.name(), value.name())))
                .findFirst();
    }

    /** Resolves names and fills in defaults; a choice that is not on the menu says in which field. */
    public Outcome<Drink, ChoiceRefusal> choose(String drinkId, Map<String, String> wanted) {
        Optional<MenuItem> found = items.stream()
                .filter(item -> item.id().equals(drinkId) && item.onShow())
                .findFirst();
        if (found.isEmpty()) {
            return refused("drinkId", "There is no such drink on the menu.");
        }
        MenuItem item = found.get();
        if (!item.available()) {
            return refused("drinkId", "This drink is not available now.");
        }
        for (String option : wanted.keySet()) {
            if (item.options().stream().noneMatch(offered -> offered.id().equals(option))) {
                return refused("options." + VisibleText.shown(option), "This drink has no such option.");
            }
        }
        return decide(item, wanted);
    }

    private static Outcome<Drink, ChoiceRefusal> decide(MenuItem item, Map<String, String> wanted) {
        Map<String, String> decided = new LinkedHashMap<>();
        Recipe recipe = item.recipe();
        for (MenuItem.Option option : item.options()) {
            if (option.isLeftOpen(wanted)) {
                return refused("options." + option.id(), "This option has to be chosen.");
            }
            Optional<MenuItem.Value> value = option.decide(wanted);
            if (value.isEmpty()) {
                return refused("options." + option.id(), "This option has no such value.");
            }
            decided.put(option.id(), value.get().id());
            recipe = recipe == null ? null : recipe.with(value.get().replaces());
        }
        return Outcome.of(new Drink(item.id(), item.name(), decided, recipe));
    }

    private static Outcome<Drink, ChoiceRefusal> refused(String field, String detail) {
        return Outcome.refused(new ChoiceRefusal(field, detail));
    }
}
