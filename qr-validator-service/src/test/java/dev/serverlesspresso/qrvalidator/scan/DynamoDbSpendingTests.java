package dev.serverlesspresso.qrvalidator.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.kit.aws.Retry;
import dev.serverlesspresso.kit.outcome.Outcome;
import dev.serverlesspresso.qrvalidator.Given;
import dev.serverlesspresso.qrvalidator.code.CodeWindow;
import dev.serverlesspresso.qrvalidator.customer.CustomerId;
import dev.serverlesspresso.qrvalidator.scan.DynamoDbSpending.Wanted;
import dev.serverlesspresso.testing.AwsUnderTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Scans that come together, in a table of the local AWS, or of the endpoint that is given by property. */
class DynamoDbSpendingTests {

    private static final CodeWindow WINDOW = CodeWindow.at(Given.NINE, Duration.ofMinutes(5));

    @AutoClose
    private static final AwsUnderTest AWS = AwsUnderTest.start();

    private final CodesTable table = CodesTable.create(AWS.endpoint());
    private final DynamoDbSpending spending =
            new DynamoDbSpending(new DynamoDbScanTable(table.client(), table.name()), Retry.usual());

    @AfterEach
    void dropTable() {
        table.close();
    }

    @Test
    void asManyAsMayComeSpendInOneTransactionEachFromANetworkOfItsOwn() {
        List<Wanted> all = IntStream.range(0, spending.most())
                .mapToObj(i -> wanted(i, "network-" + i, 50, 1))
                .toList();
        assertThat(together(all))
                .containsExactlyElementsOf(
                        all.stream().map(DynamoDbSpendingTests::spent).toList());
        assertThat(table.usesLeft(WINDOW)).isEqualTo(1);
    }

    @Test
    void noMoreSpendTogetherThanThereAreUses() {
        assertThat(spending.alone(wanted(0, "network", 3, 10)).value()).isPresent();
        List<Wanted> all = IntStream.rangeClosed(1, 4)
                .mapToObj(i -> wanted(i, "network", 3, 10))
                .toList();
        assertThat(together(all))
                .containsExactly(spent(all.get(0)), spent(all.get(1)), Optional.empty(), Optional.empty());
        assertThat(spending.alone(all.get(2)).refusal()).contains(SpendRefusal.CODE_USED_UP);
        assertThat(table.usesLeft(WINDOW)).isZero();
    }

    @Test
    void networkSpendsNoMoreThanItsShareInAGroupOrOverSeveral() {
        List<Wanted> all = IntStream.range(0, 4)
                .mapToObj(i -> wanted(i, i == 3 ? "elsewhere" : "network", 10, 2))
                .toList();
        assertThat(together(all))
                .containsExactly(spent(all.get(0)), spent(all.get(1)), Optional.empty(), spent(all.get(3)));
        assertThat(spending.alone(all.get(2)).refusal()).contains(SpendRefusal.ADDRESS_USED_UP);

        List<Wanted> later = List.of(wanted(4, "network", 10, 2), wanted(5, "elsewhere", 10, 2));
        assertThat(together(later)).as("one's share is spent").containsOnly(Optional.empty());
        assertThat(spending.alone(later.get(1)).value()).isPresent();
        assertThat(table.usesLeft(WINDOW)).isEqualTo(6);
    }

    @Test
    void customerWhoComesTwiceSpendsOnce() {
        Wanted again = new Wanted(scan("customer-0001", "network", "order-again"), new UseLimits(10, 10));
        List<Wanted> all = List.of(wanted(1, "network", 10, 10), again, wanted(2, "network", 10, 10));
        assertThat(together(all)).containsExactly(spent(all.get(0)), Optional.empty(), spent(all.get(2)));
        assertThat(spending.alone(again).value()).contains(all.get(0).scan());

        List<Wanted> later = List.of(again, wanted(3, "network", 10, 10));
        assertThat(together(later)).as("one has scanned before").containsOnly(Optional.empty());
        assertThat(table.usesLeft(WINDOW)).isEqualTo(8);
    }

    /** The first of a code decides how many uses it has, so that others cannot be counted by other numbers. */
    @Test
    void scansUnderOtherLimitsAreLeftToThemselves() {
        List<Wanted> all =
                List.of(wanted(1, "network", 10, 10), wanted(2, "network", 20, 10), wanted(3, "network", 10, 10));
        assertThat(together(all)).containsExactly(spent(all.get(0)), Optional.empty(), spent(all.get(2)));
    }

    private List<Optional<Scan>> together(List<Wanted> wanted) {
        return spending.together(wanted).stream()
                .map(answer -> answer.flatMap(Outcome::value))
                .toList();
    }

    private static Optional<Scan> spent(Wanted wanted) {
        return Optional.of(wanted.scan());
    }

    private static Wanted wanted(int customer, String network, int perCode, int perAddress) {
        return new Wanted(
                scan("customer-%04d".formatted(customer), network, "order-%06d".formatted(customer)),
                new UseLimits(perCode, perAddress));
    }

    private static Scan scan(String customer, String network, String orderId) {
        return new Scan(
                Given.DEMO,
                WINDOW,
                new CustomerId(customer),
                network,
                orderId,
                Given.NINE,
                LocalDate.parse("2026-11-02"));
    }
}
