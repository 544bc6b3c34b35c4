package dev.serverlesspresso.ordermanager.menu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecipeTests {

    @Test
    void replacementKeepsOrderAndShares() {
        Recipe recipe = new Recipe(List.of(layer("espresso", 30), layer("milk", 25), layer("foam", 35)));

        assertThat(recipe.with(Map.of("milk", "oatMilk", "foam", "oatFoam", "tea", "water")))
                .isEqualTo(new Recipe(List.of(layer("espresso", 30), layer("oatMilk", 25), layer("oatFoam", 35))));
    }

    @Test
    void cupMayBeFullButNotFuller() {
        assertThat(new Recipe(List.of(layer("milk", 99), layer("foam", 1))).layers())
                .hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Recipe(List.of(layer("milk", 99), layer("foam", 2))))
                .withMessageContaining("101 is more than 100 percent");
    }

    @Test
    void recipeHasOneToEightLayers() {
        assertThat(new Recipe(Collections.nCopies(8, layer("milk", 1))).layers())
                .hasSize(8);
        for (List<Recipe.Layer> layers : List.of(List.<Recipe.Layer>of(), Collections.nCopies(9, layer("milk", 1)))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Recipe(layers))
                    .withMessage("a recipe has 1 to 8 layers");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 101})
    void shareIsFromOneToAHundred(int share) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layer("milk", share))
                .withMessage("the share of 'milk' must be from 1 to 100 percent, not " + share);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "oat milk", "oat-milk", "milk2", "abcdefghijklmnopqrstu"})
    void partIsAWordOfLetters(String part) {
        assertThatIllegalArgumentException().isThrownBy(() -> layer(part, 10)).withMessageContaining("'" + part + "'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MenuItem.Value("oat", Map.of("en", "Oat"), Map.of("milk", part)))
                .withMessageContaining("'" + part + "'");
    }

    private static Recipe.Layer layer(String part, int share) {
        return new Recipe.Layer(part, share);
    }
}
