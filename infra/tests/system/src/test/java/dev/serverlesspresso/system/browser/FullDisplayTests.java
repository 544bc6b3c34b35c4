package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.serverlesspresso.system.Counter;
import dev.serverlesspresso.system.Customer;
import dev.serverlesspresso.system.ShopSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The display hides its code while the shop is full, for nobody who scans it would be admitted. */
@ExtendWith(InBrowser.class)
class FullDisplayTests {
    private static final String SHOP = "demo";

    @AfterEach
    void leaveManyPlaces(Counter counter) {
        ShopSettings.of(counter, SHOP).change("{\"capacity\":20}");
    }

    @Test
    void codeGoesWithTheLastPlaceAndComesBackWithIt(Screens screens, Counter counter) {
        Customer last = counter.scan(SHOP).admitted();
        Display display = screens.display(SHOP);
        display.showsCode();
        display.screen().remember();

        ShopSettings.of(counter, SHOP).change("{\"capacity\":1}");
        assertThat(display.screen().at("full")).containsText("We are full at the moment");

        ShopSettings.of(counter, SHOP).change("{\"capacity\":20}");
        display.showsCode();
        assertThat(display.screen().at("full")).hasCount(0);
        display.screen().hasStayed();
        last.cancel(1).expect(202);
        counter.events().await(last.orderId(), "Order.Cancelled");
    }
}
