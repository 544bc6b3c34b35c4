package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.serverlesspresso.system.Shop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A manager writes the menu on the tablet, and guests order from it. */
@ExtendWith(InBrowser.class)
class MenuEditorTests {
    @Test
    void newDrinkIsWrittenOnTheTabletAndOrderedOnThePhone(Screens screens, Shop shop) {
        Screen tablet = manager(screens, shop);
        tablet.at("add-drink").tap();
        tablet.at("drink-name-en").fill("Matcha latte with a very long name of its own");
        tablet.at("drink-name-ja").fill("抹茶ラテ");
        tablet.at("drink-description-en").fill("Whisked by hand, a little grassy.");
        tablet.at("drink-description-ja").fill("茶筅で点てています。");
        tablet.at("part-espresso").fill("0");
        tablet.at("add-part-tea").tap();
        tablet.at("add-part-milk").tap();
        tablet.at("part-milk").fill("60");
        tablet.at("add-option").tap();
        Locator size = tablet.at("drink-option-option-1");
        size.getByTestId("option-name-en").fill("Size");
        size.getByTestId("option-name-ja").fill("サイズ");
        size.getByTestId("option-required").tap();
        size.getByTestId("value-name-en").fill("Small");
        size.getByTestId("value-name-ja").fill("小");
        tablet.at("allergen-milk").tap();
        assertThat(tablet.at("menu-preview")).containsText("Whisked by hand");
        Look.atCounter(tablet).isGood("menu-editor");
        tablet.at("save-menu").tap();
        assertThat(tablet.at("menu-said")).hasAttribute("data-said", "saved");

        Phone phone = screens.phone().choosing(screens.display(shop.id()).readCode());
        Locator drink = phone.screen().at("menu-item-matcha-latte-with-a-very-long");
        assertThat(drink).containsText("Contains milk");
        drink.tap();
        assertThat(phone.screen().at("submit-order")).isDisabled();
        Look.atPhone(phone.screen()).isGood("decide-first");
        phone.screen().at("option-option-1-value-1").tap();
        phone.screen().at("submit-order").tap();
        phone.shows("QUEUED");
        tablet.at("back-to-board").tap();
        assertThat(tablet.page().locator("[data-lane=toMake]")).containsText("Matcha latte");
        phone.cancel();
    }

    @Test
    void drinkIsMovedHiddenAndTakenOffTheMenu(Screens screens, Shop shop) {
        Phone phone = screens.phone().choosing(screens.display(shop.id()).readCode());
        Screen tablet = manager(screens, shop);
        Locator first =
                phone.screen().page().locator("[data-testid^=menu-item-]").first();
        assertThat(first).hasAttribute("data-testid", "menu-item-americano");

        tablet.at("edit-americano").tap();
        tablet.page().getByLabel("Further down: Americano").tap();
        tablet.at("edit-cappuccino").tap();
        tablet.at("drink-hidden").tap();
        tablet.at("edit-espresso").tap();
        tablet.at("remove-drink").tap();
        tablet.at("save-menu").tap();
        assertThat(tablet.at("menu-said")).hasAttribute("data-said", "saved");

        assertThat(first).hasAttribute("data-testid", "menu-item-flat-white");
        assertThat(phone.screen().at("menu-item-cappuccino")).hasCount(0);
        assertThat(phone.screen().at("menu-item-espresso")).hasCount(0);
        phone.cancel();
    }

    @Test
    void whatAnotherManagerHasChangedMeanwhileIsShownAndNothingWrittenIsLost(Screens screens, Shop shop) {
        Screen tablet = manager(screens, shop);
        tablet.at("edit-flat-white").tap();
        tablet.at("drink-name-en").fill("Flat White of the house");
        shop.renameDrink("flat-white", "Flat black");

        assertThat(tablet.at("menu-clash")).isVisible();
        assertThat(tablet.at("drink-name-en")).hasValue("Flat White of the house");
        tablet.at("edit-americano").tap();
        assertThat(tablet.at("to-decide-flat-white")).isVisible();
        tablet.at("save-menu").tap();
        assertThat(tablet.at("menu-said")).hasAttribute("data-said", "undecided");
        assertThat(tablet.at("menu-clash")).containsText("Flat black");
        assertThat(tablet.at("keep-mine")).isFocused();
        Look.atCounter(tablet).isGood("menu-editor-clash");
        tablet.at("take-theirs").tap();
        assertThat(tablet.at("drink-name-en")).hasValue("Flat black");
        tablet.at("keep-mine").tap();
        assertThat(tablet.at("drink-name-en")).hasValue("Flat White of the house");
        tablet.at("save-menu").tap();
        assertThat(tablet.at("menu-said")).hasAttribute("data-said", "saved");
        assertThat(tablet.at("menu-clash")).hasCount(0);
    }

    private static Screen manager(Screens screens, Shop shop) {
        Screen tablet = screens.visitor("manager-menu", Size.TABLET, "en-GB");
        tablet.goTo(screens.url("/barista/" + shop.id()));
        new SignInPage(tablet).signIn(shop.id() + "-manager", screens.password(shop.id() + "-manager"));
        tablet.isLive();
        tablet.at("panel-menu").tap();
        tablet.at("edit-menu").tap();
        return tablet;
    }
}
