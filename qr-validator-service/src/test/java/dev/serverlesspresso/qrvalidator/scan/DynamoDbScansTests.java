package dev.serverlesspresso.qrvalidator.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.Mockito.atMost;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import dev.serverlesspresso.kit.aws.Retry;
import dev.serverlesspresso.kit.outcome.Outcome;
import dev.serverlesspresso.qrvalidator.Given;
import dev.serverlesspresso.qrvalidator.code.CodeWindow;
import dev.serverlesspresso.qrvalidator.customer.CustomerId;
import dev.serverlesspresso.testing.AwsUnderTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** The transactions of scans in a table of the local AWS, or of the endpoint that is given by property. */
class DynamoDbScansTests {

    private static final UseLimits TEN = new UseLimits(10, 10);
    private static final UseLimits ONE = new UseLimits(1, 1);
    private static final CodeWindow WINDOW = CodeWindow.at(Given.NINE, Duration.ofMinutes(5));

    @AutoClose
    private static final AwsUnderTest AWS = AwsUnderTest.start();

    private final CodesTable table = CodesTable.create(AWS.endpoint());
    private final DynamoDbScans scans = scans(table.client());

    @AfterEach
    void dropTable() {
        table.close();
    }

    @Test
    void firstScanMakesTheCountAndLeavesItsMark() {
        assertSpent(scan("customer-0001", "order-000001"), TEN);
        assertThat(table.usesLeft(WINDOW)).isEqualTo(9);
        assertThat(scans.unannouncedBefore(Given.NINE.plusSeconds(5)))
                .containsExactly(scan("customer-0001", "order-000001"));
        assertThat(scans.unannouncedBefore(Given.NINE)).isEmpty();
        scans.markAnnounced(scan("customer-0001", "order-000001"));
        assertThat(scans.unannouncedBefore(Given.NINE.plusSeconds(5))).isEmpty();
    }

    @Test
    void sameCustomerSpendsOnce() {
        scans.spend(scan("customer-0001", "order-000001"), ONE);
        assertThat(scans.spend(scan("customer-0001", "order-000002"), ONE).value())
                .contains(scan("customer-0001", "order-000001"));
        assertThat(scans.spend(scan("customer-0002", "order-000003"), ONE).refusal())
                .contains(SpendRefusal.CODE_USED_UP);
        assertThat(table.usesLeft(WINDOW)).isZero();
    }

    @Test
    void refundGivesOneUseBackOnceAndLetsTheCustomerScanAgain() {
        scans.spend(scan("customer-0001", "order-000001"), TEN);
        assertThat(refund("order-000009")).isEqualTo(Scans.Refund.NO_SUCH_SCAN);
        assertThat(refund("order-000001")).isEqualTo(Scans.Refund.REFUNDED);
        assertThat(refund("order-000001")).isEqualTo(Scans.Refund.REFUNDED_BEFORE);
        assertThat(table.usesLeft(WINDOW)).isEqualTo(10);
        assertThat(scans.unannouncedBefore(Given.NINE.plusSeconds(5))).isEmpty();
        assertSpent(scan("customer-0001", "order-000002"), TEN);
        assertThat(refund("order-000001")).isEqualTo(Scans.Refund.NO_SUCH_SCAN);
        assertThat(table.usesLeft(WINDOW)).isEqualTo(9);
    }

    @Test
    void networkSpendsItsShareAndARefundGivesItBack() {
        UseLimits two = new UseLimits(10, 2);
        assertSpent(scan("customer-0001", "order-000001"), two);
        assertSpent(scan("customer-0002", "order-000002"), two);
        assertThat(scans.spend(scan("customer-0003", "order-000003"), two).refusal())
                .contains(SpendRefusal.ADDRESS_USED_UP);
        assertSpent(scanFrom("elsewhere", "customer-0004", "order-000004"), two);
        assertThat(scans.spend(scan("customer-0001", "order-000005"), two).value())
                .as("again by who has scanned before")
                .contains(scan("customer-0001", "order-000001"));
        assertThat(table.usesLeft(WINDOW)).isEqualTo(7);

        refund("order-000001");
        refund("order-000001");
        assertSpent(scan("customer-0003", "order-000006"), two);
        assertThat(scans.spend(scan("customer-0005", "order-000007"), two).refusal())
                .contains(SpendRefusal.ADDRESS_USED_UP);
    }

    @Test
    void scanThatWasKeptThoughItsAnswerWasLostIsSpentAndNotRepeated() {
        Scan scan = scan("customer-0001", "order-000001");
        scans.spend(scan, TEN);
        assertSpent(scan, TEN);
        assertThat(table.usesLeft(WINDOW)).isEqualTo(9);
    }

    /** Those of one instance take turns, and so do not cancel each other; who comes too late costs reads alone. */
    @Test
    void ofManyScansAtOnceTenAreAcceptedAndNoneIsToldToComeAgain() throws Exception {
        DynamoDbClient watched = mock(DynamoDbClient.class, delegatesTo(table.client()));
        DynamoDbScans busy = scans(watched);
        ExecutorService phones = Executors.newFixedThreadPool(200);
        try {
            List<Callable<Outcome<Scan, SpendRefusal>>> presented = new ArrayList<>();
            for (int phone = 100; phone < 300; phone++) {
                Scan scan = scan("customer-0" + phone, "order-000" + phone);
                presented.add(() -> busy.spend(scan, new UseLimits(10, 200)));
            }
            int accepted = 0;
            for (Future<Outcome<Scan, SpendRefusal>> answer : phones.invokeAll(presented)) {
                accepted += answer.get().value().isPresent() ? 1 : 0;
            }
            assertThat(accepted).isEqualTo(10);
            assertThat(table.usesLeft(WINDOW)).isZero();
            verify(watched, atMost(10))
                    .transactWriteItems(ArgumentMatchers.<Consumer<TransactWriteItemsRequest.Builder>>any());
        } finally {
            phones.shutdownNow();
        }
    }

    /** A use is spent for this scan, and not for an earlier one of the same customer. */
    private void assertSpent(Scan scan, UseLimits limits) {
        assertThat(scans.spend(scan, limits).value()).contains(scan);
    }

    private DynamoDbScans scans(DynamoDbClient client) {
        return new DynamoDbScans(client, Retry.usual(), Given.propertiesWithTable(table.name()));
    }

    private Scans.Refund refund(String orderId) {
        return scans.refund(
                Given.DEMO, WINDOW.startSecond(), new CustomerId("customer-0001"), orderId, Given.NINE.plusSeconds(2));
    }

    private static Scan scan(String customerId, String orderId) {
        return scanFrom("network", customerId, orderId);
    }

    private static Scan scanFrom(String network, String customerId, String orderId) {
        return new Scan(
                Given.DEMO,
                WINDOW,
                new CustomerId(customerId),
                network,
                orderId,
                Given.NINE,
                LocalDate.parse("2026-11-02"));
    }
}
