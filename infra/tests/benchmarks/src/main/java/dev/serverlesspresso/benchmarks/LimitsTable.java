package dev.serverlesspresso.benchmarks;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** How much of each quota so many busy counters use, the one that breaks first at the top, as tables of Markdown. */
record LimitsTable(CountedUsage usage, QuotaList quotas) {
    /** A busy counter with two baristas. */
    static final double ORDERS_A_MINUTE = 4;

    private static final List<Integer> COUNTERS = List.of(1, 100, 10_000);

    /** Of the account's quotas: the share that 1, 100 and 10,000 counters use, and with how many all of it is used. */
    String ofTheAccount() {
        StringBuilder text = new StringBuilder("| quota | an order takes | 1 counter | 100 | 10,000 | breaks with |\n");
        text.append("|---|---:|---:|---:|---:|---:|\n");
        inOrder(Quota.Of.ACCOUNT).forEach(quota -> text.append(accountRow(quota)));
        return text.toString();
    }

    /** Of the quotas that each shop has for itself: how many orders a second use all of it. */
    String ofAShop() {
        StringBuilder text =
                new StringBuilder("| quota | an order takes | breaks with orders a second |\n|---|---:|---:|\n");
        inOrder(Quota.Of.SHOP)
                .forEach(quota -> text.append(String.format(
                        Locale.ROOT, "| %s | %s | %,.0f |\n", name(quota), amount(quota), ordersASecond(quota))));
        return text.toString();
    }

    /** How many orders a second use all of a quota. */
    double ordersASecond(Quota quota) {
        return quotas.of(quota).perSecond() / quota.perOrder(usage);
    }

    /** With how many busy counters a quota of the account is used up. */
    double counters(Quota quota) {
        return ordersASecond(quota) * 60 / ORDERS_A_MINUTE;
    }

    private List<Quota> inOrder(Quota.Of of) {
        return Arrays.stream(Quota.values())
                .filter(quota -> quota.of() == of)
                .sorted(Comparator.comparingDouble(this::ordersASecond))
                .toList();
    }

    private String accountRow(Quota quota) {
        StringBuilder row = new StringBuilder("| " + name(quota) + " | " + amount(quota));
        for (int counters : COUNTERS) {
            row.append(" | ").append(percent(100 * counters / counters(quota)));
        }
        return row.append(String.format(Locale.ROOT, " | %,.0f |\n", Math.floor(counters(quota))))
                .toString();
    }

    private String name(Quota quota) {
        return quotas.of(quota).name();
    }

    private String amount(Quota quota) {
        return String.format(Locale.ROOT, "%.1f", quota.perOrder(usage));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, share < 0.1 ? "%.3f %%" : share < 10 ? "%.1f %%" : "%,.0f %%", share);
    }
}
