package dev.serverlesspresso.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LimitsTableTests {
    private static final Path REFERENCE = Path.of(System.getProperty("serverlesspresso.checkout"), "docs/reference");
    private static final Path PAGE = REFERENCE.resolve("limits.md");

    private static LimitsTable table;

    @BeforeAll
    static void readBothPages() throws IOException {
        table = new LimitsTable(CountedUsage.in(REFERENCE.resolve("cost.md")), QuotaList.in(PAGE));
    }

    @Test
    void pageHasWhatFollowsFromCountedUsageAndQuotas() throws IOException {
        assertThat(Files.readString(PAGE)).contains(table.ofTheAccount()).contains(table.ofAShop());
    }

    @Test
    void quotaThatBreaksFirstStandsFirst() {
        assertThat(table.ofTheAccount().lines().skip(2).map(LimitsTableTests::lastNumber))
                .isSorted();
    }

    @Test
    void quotaIsUsedUpWhenOrdersASecondTimesWhatEachTakesIsAllOfIt() {
        double orders = table.ordersASecond(Quota.TRANSITIONS);

        assertThat(orders * table.usage().perOrder(Charge.TRANSITIONS))
                .isCloseTo(table.quotas().of(Quota.TRANSITIONS).perSecond(), within(0.001));
        assertThat(table.counters(Quota.TRANSITIONS) * LimitsTable.ORDERS_A_MINUTE / 60)
                .isCloseTo(orders, within(0.001));
    }

    @Test
    void everyQuotaIsNamedWithItsPageOfAws() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(page.substring(page.indexOf(QuotaList.HEADING)).lines().filter(line -> line.startsWith("| `")))
                .hasSize(Quota.values().length)
                .allMatch(line -> line.matches(".*\\[\\d+] \\|"));
    }

    @Test
    void usageThatThePageDoesNotHaveIsNamed() {
        assertThatThrownBy(() -> table.usage().perOrder("cups of tea")).hasMessageContaining("'cups of tea'");
    }

    @Test
    void rowIsFoundByItsWholeNameBeforeOthersThatBeginWithIt() {
        CountedUsage usage = CountedUsage.parse("""
                ## For each 1,000 completed orders
                | IoT messages published | 3,000 |
                | IoT messages | 9,500 | 0.00950 |
                """);

        assertThat(usage.perOrder(Charge.IOT_MESSAGES)).isEqualTo(9.5);
        assertThatThrownBy(() -> usage.perOrder("IoT")).hasMessageContaining("2 found");
    }

    @Test
    void missingQuotaIsNamed() {
        String page = QuotaList.HEADING + "\n| `states-start` | starts | 300 | yes | [1] |\n";

        assertThatThrownBy(() -> QuotaList.parse(page)).hasMessageContaining("states-start-express");
    }

    @Test
    void quotaThatIsNeitherAdjustableNorFixedIsRefused() {
        String page = QuotaList.HEADING + "\n| `states-start` | starts | 300 | perhaps | [1] |\n";

        assertThatThrownBy(() -> QuotaList.parse(page)).hasMessageContaining("'perhaps'");
    }

    private static Long lastNumber(String row) {
        String[] cells = row.split("\\|", -1);
        return Long.valueOf(cells[cells.length - 2].strip().replace(",", ""));
    }
}
