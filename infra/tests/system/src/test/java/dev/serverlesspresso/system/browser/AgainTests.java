package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What this phone had before: offered again by one tap, and kept in a list. */
@ExtendWith(InBrowser.class)
class AgainTests {
    @ParameterizedTest
    @CsvSource({"SMALL_PHONE,en-GB,'Flat White, Oat'", "PHONE,ja-JP,フラットホワイト・オーツミルク"})
    void lastDrinkIsOrderedAgainByOneTap(Size size, String locale, String drink, Screens screens) {
        Display display = screens.display("demo");
        Phone phone = new Phone(screens.visitor("phone-again", size, locale)).choosing(display.readCode());
        int first = phone.order();
        phone.cancel();
        phone.forgetWhoItWas("demo");
        phone.choosing(display.readCode());
        assertThat(phone.screen().at("same-again")).containsText(drink);

        phone.screen().at("same-again").tap();

        int second = phone.number();
        assertThat(screens.barista("demo").card(second)).containsText("Oat");
        phone.cancel();
        phone.screen().at("open-drinks").tap();
        assertThat(phone.screen().at("drink-" + first)).hasAttribute("data-state", "CANCELLED");
        assertThat(phone.screen().at("drink-" + second)).containsText(drink);
    }
}
