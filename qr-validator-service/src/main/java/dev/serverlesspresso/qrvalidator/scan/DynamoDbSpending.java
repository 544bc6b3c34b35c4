package dev.serverlesspresso.qrvalidator.scan;

import static dev.serverlesspresso.kit.aws.Attributes.number;

import dev.serverlesspresso.kit.aws.Cancellation;
import dev.serverlesspresso.kit.aws.Retry;
import dev.serverlesspresso.kit.outcome.Outcome;
import dev.serverlesspresso.qrvalidator.customer.CustomerId;
import dev.serverlesspresso.qrvalidator.scan.DynamoDbSpending.Wanted;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** The uses of a code: those that should all be there in one transaction, and one by one what may be refused. */
final class DynamoDbSpending implements GroupCommit.Writes<Wanted, Outcome<Scan, SpendRefusal>> {

    private final DynamoDbScanTable table;
    private final Retry retry;

    DynamoDbSpending(DynamoDbScanTable table, Retry retry) {
        this.table = table;
        this.retry = retry;
    }

    /** A scan, and the limits that its shop had then. */
    record Wanted(Scan scan, UseLimits limits) {}

    /**
     * Their rows and those of their networks, with the count of the code, are 99 of the 100 writes that a transaction
     * may have.
     *
     * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">
     *     TransactWriteItems</a>
     */
    @Override
    public int most() {
        return 49;
    }

    @Override
    public List<Optional<Outcome<Scan, SpendRefusal>>> together(List<Wanted> wanted) {
        Set<Wanted> fitting = thatFit(wanted);
        boolean spent = fitting.size() > 1
                && retry.untilPresent("scans of one code", () -> trySpendingTogether(List.copyOf(fitting)));
        return wanted.stream()
                .map(each -> Optional.of(each).filter(one -> spent && fitting.contains(one)))
                .map(each -> each.map(one -> Outcome.<Scan, SpendRefusal>of(one.scan())))
                .toList();
    }

    /** As many as there are uses, each of another customer, and of a network no more than its share. */
    private Set<Wanted> thatFit(List<Wanted> wanted) {
        UseLimits limits = wanted.get(0).limits();
        AttributeValue usesLeft = table.get(DynamoDbScanRows.codeKey(
                        DynamoDbScanRows.code(wanted.get(0).scan())))
                .getOrDefault("usesLeft", number(limits.perCode()));
        Set<CustomerId> customers = new HashSet<>();
        Map<String, Integer> networks = new HashMap<>();
        return wanted.stream()
                .filter(each -> each.limits().equals(limits))
                .filter(each -> customers.add(each.scan().customerId()))
                .filter(each -> networks.merge(each.scan().network(), 1, Integer::sum) <= limits.perAddress())
                .limit(Long.parseLong(usesLeft.n()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Optional<Boolean> trySpendingTogether(List<Wanted> wanted) {
        Scan first = wanted.get(0).scan();
        UseLimits limits = wanted.get(0).limits();
        Map<String, List<Scan>> networks =
                wanted.stream().map(Wanted::scan).collect(Collectors.groupingBy(Scan::network));
        try {
            table.transact(Stream.of(
                            Stream.of(
                                    DynamoDbScanWrites.spendUses(table.name(), first, wanted.size(), limits.perCode())),
                            wanted.stream().map(each -> DynamoDbScanWrites.storeScan(table.name(), each.scan())),
                            networks.values().stream()
                                    .map(scans -> DynamoDbScanWrites.countForNetwork(
                                            table.name(), scans.get(0), scans.size(), limits.perAddress())))
                    .flatMap(writes -> writes)
                    .toList());
            return Optional.of(true);
        } catch (TransactionCanceledException cancelled) {
            return new Cancellation(cancelled).retryable() ? Optional.empty() : Optional.of(false);
        }
    }

    @Override
    public Outcome<Scan, SpendRefusal> alone(Wanted wanted) {
        return retry.untilPresent("a scan", () -> trySpending(wanted.scan(), wanted.limits()));
    }

    private Optional<Outcome<Scan, SpendRefusal>> trySpending(Scan scan, UseLimits limits) {
        if (isUsedUpFor(scan)) {
            return Optional.of(Outcome.refused(SpendRefusal.CODE_USED_UP));
        }
        try {
            table.transact(List.of(
                    DynamoDbScanWrites.spendUses(table.name(), scan, 1, limits.perCode()),
                    DynamoDbScanWrites.storeScan(table.name(), scan),
                    DynamoDbScanWrites.countForNetwork(table.name(), scan, 1, limits.perAddress())));
            return Optional.of(Outcome.of(scan));
        } catch (TransactionCanceledException cancelled) {
            return whyNotSpent(cancelled, scan);
        }
    }

    /** A read answers a crowd at a used-up code sooner than transactions that fail, and costs less. */
    private boolean isUsedUpFor(Scan scan) {
        Map<String, AttributeValue> code = table.get(DynamoDbScanRows.codeKey(DynamoDbScanRows.code(scan)));
        return number(0).equals(code.get("usesLeft"))
                && !DynamoDbScanRows.holdsUse(table.get(DynamoDbScanRows.scanKey(scan)));
    }

    private Optional<Outcome<Scan, SpendRefusal>> whyNotSpent(TransactionCanceledException cancelled, Scan scan) {
        Cancellation reasons = new Cancellation(cancelled);
        if (reasons.conditionFailed(1)) {
            return reasons.item(1)
                    .or(() -> Optional.of(table.get(DynamoDbScanRows.scanKey(scan)))
                            .filter(item -> !item.isEmpty()))
                    .map(item -> DynamoDbScanRows.scan(item, scan.window().length()))
                    .map(Outcome::of);
        }
        if (reasons.retryable()) {
            return Optional.empty();
        }
        if (reasons.conditionFailed(0)) {
            return Optional.of(Outcome.refused(SpendRefusal.CODE_USED_UP));
        }
        if (reasons.conditionFailed(2)) {
            return Optional.of(Outcome.refused(SpendRefusal.ADDRESS_USED_UP));
        }
        throw cancelled;
    }
}
