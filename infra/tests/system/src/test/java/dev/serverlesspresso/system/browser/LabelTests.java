package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The label of a drink comes out of the browser on paper of its own size, and nothing else with it. */
@ExtendWith(InBrowser.class)
class LabelTests {
    @Test
    void labelOfADrinkIsPrintedOnPaperOfItsSize(Screens screens) {
        Phone phone = screens.phone().choosing(screens.display("demo").readCode());
        int number = phone.order();
        Barista barista = screens.barista("demo");
        Page page = barista.screen().page();
        barista.make(number);
        PrintedPages.countPrints(page);

        barista.tap(number, "print-label");
        PrintedPages.show(page);
        assertThat(barista.screen().at("label")).isVisible();
        assertThat(barista.screen().at("label")).containsText(String.valueOf(number));
        assertThat(barista.screen().at("label")).containsText("Oat");
        assertThat(barista.card(number)).isHidden();
        barista.screen().picture("barista-label");

        PrintedPages.of(page).areOneOfSize(62, 40);
        assertThat(barista.screen().at("label")).hasCount(0);
        barista.complete(number);
    }
}
