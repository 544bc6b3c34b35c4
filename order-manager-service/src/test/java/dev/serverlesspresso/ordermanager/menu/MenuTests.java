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
    void drinkThatIsHiddenCannotBeOrdered() {
        Menu hidden = new Menu(
                List.of(new MenuItem("espresso", Map.of("en", "Espresso"), null, true, true, List.of(), null, null)));
        assertThat(hidden.choose("espresso", Map.of()).refusal().map(ChoiceRefusal::field))
                .contains("drinkId");
    }

    @Test
    void whatIsRequiredHasToBeChosen() {
        MenuItem.Option size = new MenuItem.Option(
                "size",
                Map.of("en", "Size"),
                true,
                List.of(new MenuItem.Value("small", Map.of("en", "Small"), Map.of())));
        Menu sized = new Menu(List.of(Given.drink("tea", "Tea", true, List.of(size), null)));
        assertThat(sized.choose("tea", Map.of()).refusal().map(ChoiceRefusal::field))
                .contains("options.size");
        assertThat(sized.choose("tea", Map.of("size", "small")).value().map(Drink::options))
                .contains(Map.of("size", "small"));
    }

    @Test
    void drinksHaveDifferentIds() {
        MenuItem espresso = Given.drink("espresso", "Espresso", true, List.of(), null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Menu(List.of(espresso, espresso)))
                .withMessageContaining("'espresso'");
    }

    @Test
    void idsAreOfSmallLetters() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Given.drink("Flat White", "Flat White", true, List.of(), null))
                .withMessageContaining("'Flat White'");
    }
}
