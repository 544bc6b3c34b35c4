package dev.serverlesspresso.qrvalidator.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.kit.aws.Retry;
import dev.serverlesspresso.kit.outcome.Outcome;
import dev.serverlesspresso.qrvalidator.Given;
import dev.serverlesspresso.qrvalidator.code.CodeWindow;
import dev.serverlesspresso.qrvalidator.customer.CustomerId;
import dev.serverlesspresso.qrvalidator.scan.DynamoDbSpending.Wanted;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The scans in a table of a test. */
public final class ScansOnTable {

    private static final CodeWindow WINDOW = CodeWindow.at(Given.NINE, Duration.ofMinutes(5));
    private static final CustomerId CUSTOMER = new CustomerId("customer-0001");

    private ScansOnTable() {}

    static Scans in(CodesTable table) {
        return new DynamoDbScans(table.client(), Retry.usual(), Given.propertiesWithTable(table.name()));
    }

    /** One of each kind of write. */
    public static Map<String, Runnable> writes(CodesTable table) {
        Scans scans = in(table);
        Map<String, Runnable> writes = new LinkedHashMap<>();
        writes.put("spend the first use", () -> spend(scans, scan("order-000001")));
        writes.put("mark a scan announced", () -> scans.markAnnounced(scan("order-000001")));
        writes.put("refund a use", () -> assertThat(scans.refund(
                        Given.DEMO, WINDOW.startSecond(), CUSTOMER, "order-000001", Given.NINE.plusSeconds(2)))
                .isNotEqualTo(Scans.Refund.NO_SUCH_SCAN));
        writes.put("spend another use", () -> spend(scans, scan("order-000002")));
        writes.put("spend two uses together", () -> spendTogether(table));
        return writes;
    }

    /** As {@link GroupCommit} does it: what the group has no answer for is spent alone. */
    private static void spendTogether(CodesTable table) {
        DynamoDbSpending spending =
                new DynamoDbSpending(new DynamoDbScanTable(table.client(), table.name()), Retry.usual());
        List<Wanted> wanted = Stream.of(
                        scan(new CustomerId("customer-0002"), "order-000003"),
                        scan(new CustomerId("customer-0003"), "order-000004"))
                .map(scan -> new Wanted(scan, new UseLimits(10, 10)))
                .toList();
        List<Optional<Outcome<Scan, SpendRefusal>>> answers = spending.together(wanted);
        for (int i = 0; i < wanted.size(); i++) {
            Wanted alone = wanted.get(i);
            assertThat(answers.get(i).orElseGet(() -> spending.alone(alone)).value())
                    .contains(alone.scan());
        }
    }

    private static void spend(Scans scans, Scan scan) {
        assertThat(scans.spend(scan, new UseLimits(10, 10)).value()).contains(scan);
    }

    private static Scan scan(String orderId) {
        return scan(CUSTOMER, orderId);
    }

    private static Scan scan(CustomerId customer, String orderId) {
        return new Scan(Given.DEMO, WINDOW, customer, "network", orderId, Given.NINE, LocalDate.parse("2026-11-02"));
    }
}
