package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.serverlesspresso.system.Shop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The display hides its code while the shop is full, for nobody who scans it would be admitted. */
@ExtendWith(InBrowser.class)
class FullDisplayTests {
    @Test
    void codeGoesWithTheLastPlaceAndComesBackWithIt(Screens screens, Shop shop) {
        shop.scan().admitted();
        Display display = screens.display(shop.id());
        display.showsCode();
        display.screen().remember();

        shop.change("{\"capacity\":1}");
        assertThat(display.screen().at("full")).containsText("We are full at the moment");

        shop.change("{\"capacity\":20}");
        display.showsCode();
        assertThat(display.screen().at("full")).hasCount(0);
        display.screen().hasStayed();
    }
}
