package dev.serverlesspresso.qrvalidator.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.kit.aws.Retry;
import dev.serverlesspresso.qrvalidator.Given;
import dev.serverlesspresso.qrvalidator.code.CodeWindow;
import dev.serverlesspresso.qrvalidator.customer.CustomerId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

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
        return writes;
    }

    private static void spend(Scans scans, Scan scan) {
        assertThat(scans.spend(scan, new UseLimits(10, 10)).value()).contains(scan);
    }

    private static Scan scan(String orderId) {
        return new Scan(Given.DEMO, WINDOW, CUSTOMER, "network", orderId, Given.NINE, LocalDate.parse("2026-11-02"));
    }
}
