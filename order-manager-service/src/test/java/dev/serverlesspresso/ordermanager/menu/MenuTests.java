package dev.serverlesspresso.ordermanager.menu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.serverlesspresso.ordermanager.Given;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MenuTests {

    private final Menu menu = Given.menu();

    @Test
    void firstValueIsTheDefaultAndNamesAreFilledIn() {
        assertThat(menu.choose("flat-white", Map.of()).value())
                .contains(new Drink(
                        "flat-white", Map.of("en", "Flat White"), Map.of("milk", "regular"), Given.flatWhite("milk")));
        assertThat(menu.choose("espresso", Map.of()).value())
                .contains(new Drink("espresso", Map.of("en", "Espresso"), Map.of(), null));
    }

    @Test
    void wantedOptionIsTaken() {
        assertThat(menu.choose("flat-white", Map.of("milk", "oat")).value().map(Drink::options))
                .contains(Map.of("milk", "oat"));
    }

    @Test
    void wantedValueReplacesPartsOfTheRecipe() {
        assertThat(menu.choose("flat-white", Map.of("milk", "oat")).value().map(Drink::recipe))
                .contains(Given.flatWhite("oatMilk"));
    }

    @Test
    void displayShowsTheRecipeButNotTheOptions() {
        Drink drink =
                new Drink("flat-white", Map.of("en", "Flat White"), Map.of("milk", "oat"), Given.flatWhite("oatMilk"));
        assertThat(drink.withoutOptions())
                .isEqualTo(new Drink("flat-white", Map.of("en", "Flat White"), null, Given.flatWhite("oatMilk")));
    }

    @ParameterizedTest
    @CsvSource({
        "tea, milk, oat, drinkId",
        "mocha, milk, oat, drinkId",
        "espresso, milk, oat, options.milk",
        "flat-white, milk, soy, options.milk",
        "flat-white, size, large, options.size"
    })
    void whatIsNotOnTheMenuIsNamedByItsField(String drink, String option, String value, String field) {
        assertThat(menu.choose(drink, Map.of(option, value)).refusal().map(ChoiceRefusal::field))
                .contains(field);
    }

    @Test
    void drinksHaveDifferentIds() {
        MenuItem espresso = new MenuItem("espresso", Map.of("en", "Espresso"), true, List.of(), null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Menu(List.of(espresso, espresso)))
                .withMessageContaining("'espresso'");
    }

    @Test
    void idsAreOfSmallLetters() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MenuItem("Flat White", Map.of("en", "Flat White"), true, List.of(), null))
                .withMessageContaining("'Flat White'");
    }
}
