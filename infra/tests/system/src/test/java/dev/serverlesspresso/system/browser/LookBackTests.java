package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.system.Shop;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Baristas look back: at days, as numbers and as tables to take along, and at one order. */
@ExtendWith(InBrowser.class)
class LookBackTests {
    @Test
    void figuresTableAndOrderTellTheSame(Screens screens, Shop shop) {
        Barista barista = screens.barista(shop.id());
        Display display = screens.display(shop.id());
        Phone phone = screens.phone().choosing(display.readCode());
        int made = phone.order();
        barista.make(made);
        barista.complete(made);
        phone.shows("COMPLETED");
        Phone other = screens.phone().choosing(display.readCode());
        int cancelled = other.order();
        other.cancel();
        barista.hasNo(cancelled);
        Screen tablet = barista.screen();

        tablet.at("open-figures").tap();
        tablet.at("choose-week").tap();
        assertThat(tablet.at("figure-completed")).hasText("1");
        assertThat(tablet.at("figure-cancelled")).hasText("1");
        assertThat(tablet.at("days").locator("tbody tr")).hasCount(1);
        Look.atCounter(tablet).isGood("figures-week");
        List<String> days = tablet.table("days-csv");
        assertThat(days).hasSize(8).last().asString().contains(",1,1,0,0,");

        tablet.at("days").locator("tbody button").click();
        List<String> orders = tablet.table("orders-csv");
        assertThat(orders).hasSize(3);
        assertThat(orders).anyMatch(row -> row.contains("," + made + ",COMPLETED,flat-white,"));
        assertThat(orders)
                .anyMatch(row -> row.contains("," + cancelled + ",CANCELLED,") && row.endsWith(",CHANGED_MIND"));

        tablet.at("open-look-up").tap();
        tablet.at("look-up-number").fill(Integer.toString(cancelled));
        tablet.at("look-up-find").tap();
        assertThat(tablet.at("look-up")).containsText("The guest cancelled it: changed mind");
        tablet.at("look-up-number").fill(Integer.toString(made));
        tablet.at("look-up-find").tap();
        assertThat(tablet.at("look-up")).containsText("Barista began to make it");
        Look.atCounter(tablet).isGood("look-up");
        tablet.at("look-up-number").fill("99999");
        tablet.at("look-up-find").tap();
        assertThat(tablet.at("look-up-nobody")).containsText("99999");
        tablet.at("back-to-board").tap();
        barista.hasReady(made);
    }
}
