package dev.serverlesspresso.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PriceListTests {
    private static final Path PAGE = Path.of(System.getProperty("serverlesspresso.checkout"), "docs/reference/cost.md");

    @Test
    void pageHasAPriceForEveryCharge() throws IOException {
        assertThat(PriceList.in(PAGE).prices()).containsOnlyKeys(Charge.values());
    }

    @Test
    void priceIsForItsNumberOfUnits() {
        PriceList.Price price = new PriceList.Price(new BigDecimal("0.025"), new BigDecimal("1000"));

        assertThat(price.of(7000)).isEqualByComparingTo("0.175");
    }

    @Test
    void costsOnThePageAgreeWithItsPrices() throws IOException {
        PriceList prices = PriceList.in(PAGE);
        for (Charge charge : Charge.values()) {
            String[] cells = Files.readString(PAGE)
                    .lines()
                    .filter(line -> line.startsWith("| " + charge.title() + " |"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("the page has no costs of " + charge.title()))
                    .split("\\|", -1);
            double quantity = Double.parseDouble(cells[2].strip().replace(",", ""));

            assertThat(new BigDecimal(cells[3].strip()))
                    .as(charge.title())
                    .isCloseTo(prices.cost(charge, quantity), within(new BigDecimal("0.00001")));
        }
    }

    @Test
    void completedOrderTakesAtMostSevenTransitions() throws IOException {
        assertThat(CountedUsage.in(PAGE).perOrder(Charge.TRANSITIONS)).isLessThanOrEqualTo(7);
    }

    @Test
    void missingRowIsNamed() {
        String page = PriceList.HEADING + "\n| `states-transition` | transitions | 0.025 | 1,000 |\n";

        assertThatThrownBy(() -> PriceList.parse(page)).hasMessageContaining("states-express-request");
    }

    @Test
    void unknownRowIsNamed() {
        String page = PriceList.HEADING + "\n| `tea` | cups | 1.00 | 1 |\n";

        assertThatThrownBy(() -> PriceList.parse(page)).hasMessageContaining("'tea'");
    }

    @Test
    void costTableAddsUp() throws IOException {
        Quantities quantities = new Quantities(Map.of(Charge.TRANSITIONS, 6000.0, Charge.EXPRESS_REQUESTS, 4000.0));
        CostTable table = new CostTable(
                "1,000 orders", quantities, List.of(Charge.TRANSITIONS, Charge.EXPRESS_REQUESTS), PriceList.in(PAGE));

        assertThat(table.total()).isEqualByComparingTo("0.154");
        assertThat(table.text())
                .contains("| Standard state transitions | 6,000 | 0.15000 |")
                .endsWith("| **total** |  | 0.15400 |\n");
    }
}
