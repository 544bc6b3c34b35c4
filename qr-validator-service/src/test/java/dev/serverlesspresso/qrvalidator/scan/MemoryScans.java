package dev.serverlesspresso.qrvalidator.scan;

import dev.serverlesspresso.kit.outcome.Outcome;
import dev.serverlesspresso.qrvalidator.code.CodeUses;
import dev.serverlesspresso.qrvalidator.code.Codes;
import dev.serverlesspresso.qrvalidator.customer.CustomerId;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules of the table of codes, in memory and one at a time. */
final class MemoryScans implements Scans, Codes {

    private final Map<String, CodeUses> uses = new LinkedHashMap<>();
    private final Map<String, Integer> networks = new LinkedHashMap<>();
    private final Map<String, Scan> scans = new LinkedHashMap<>();
    private final Set<String> refunded = new HashSet<>();
    private final Set<String> pending = new HashSet<>();

    @Override
    public synchronized Outcome<Scan, SpendRefusal> spend(Scan scan, UseLimits limits) {
        String code = code(scan.shopId(), scan.window().startSecond());
        Scan before = scans.get(code + scan.customerId());
        if (before != null && !refunded.contains(before.orderId())) {
            return Outcome.of(before);
        }
        CodeUses count = uses.getOrDefault(code, new CodeUses(scan.window(), limits.perCode(), limits.perCode()));
        if (count.left() == 0) {
            return Outcome.refused(SpendRefusal.CODE_USED_UP);
        }
        if (networks.getOrDefault(code + scan.network(), 0) >= limits.perAddress()) {
            return Outcome.refused(SpendRefusal.ADDRESS_USED_UP);
        }
        networks.merge(code + scan.network(), 1, Integer::sum);
        uses.put(code, new CodeUses(count.window(), count.left() - 1, count.perCode()));
        scans.put(code + scan.customerId(), scan);
        pending.add(scan.orderId());
        return Outcome.of(scan);
    }

    @Override
    public synchronized Refund refund(
            ShopId shopId, long windowStart, CustomerId customerId, String orderId, Instant now) {
        String code = code(shopId, windowStart);
        Scan scan = scans.get(code + customerId);
        CodeUses count = uses.get(code);
        if (scan == null || count == null || !scan.orderId().equals(orderId)) {
            return Refund.NO_SUCH_SCAN;
        }
        if (!refunded.add(orderId)) {
            return Refund.REFUNDED_BEFORE;
        }
        uses.put(code, new CodeUses(count.window(), count.left() + 1, count.perCode()));
        networks.merge(code + scan.network(), -1, Integer::sum);
        return Refund.REFUNDED;
    }

    @Override
    public synchronized void markAnnounced(Scan scan) {
        pending.remove(scan.orderId());
    }

    @Override
    public synchronized List<Scan> unannouncedBefore(Instant limit) {
        return scans.values().stream()
                .filter(scan ->
                        pending.contains(scan.orderId()) && scan.scannedAt().isBefore(limit))
                .toList();
    }

    @Override
    public synchronized Optional<CodeUses> find(ShopId shopId, long windowStartSecond) {
        return Optional.ofNullable(uses.get(code(shopId, windowStartSecond)));
    }

    private static String code(ShopId shopId, long windowStart) {
        return shopId + "#" + windowStart;
    }
}
