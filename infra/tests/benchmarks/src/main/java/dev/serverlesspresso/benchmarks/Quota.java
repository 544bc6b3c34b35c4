package dev.serverlesspresso.benchmarks;

import java.util.Arrays;

/** A quota of AWS that counters use up with the rate of their orders, and how much of it one order takes. */
enum Quota {
    STARTS("states-start", Of.ACCOUNT),
    EXPRESS_STARTS("states-start-express", Of.ACCOUNT),
    TRANSITIONS("states-transition", Of.ACCOUNT),
    TASK_ANSWERS("states-task-answer", Of.ACCOUNT),
    EVENTS("events-put", Of.ACCOUNT),
    INVOCATIONS("events-invocation", Of.ACCOUNT),
    TABLE_WRITES("dynamodb-table-write", Of.ACCOUNT),
    PUBLISHED("iot-publish-in", Of.ACCOUNT),
    DELIVERED("iot-publish-out", Of.ACCOUNT),
    CONNECTS("iot-connect", Of.ACCOUNT),
    SUBSCRIPTIONS("iot-subscribe", Of.ACCOUNT),
    REQUESTS("http-api", Of.ACCOUNT),
    SLOTS_ROW("dynamodb-row-write", Of.SHOP),
    SHOP_ROWS("dynamodb-partition-write", Of.SHOP);

    /** Whose orders take from the quota: those of all counters of an account in a region, or those of one. */
    enum Of {
        ACCOUNT,
        SHOP
    }

    /** What follows from how an order goes, and is not in the tables of the page of costs. */
    private static final class Shares {
        /** One for the drink, one for its end. */
        static final double TASK_TOKENS = 2;

        /** The order's own and that of the shop. */
        static final double TOPICS_OF_A_PHONE = 2;

        /** Scan, connection, shop, order and drink by the phone, two actions by the barista. */
        static final double REQUESTS = 7;

        /** Admission, queue and end each change the row. */
        static final double SLOT_WRITES = 3;

        static final double UNITS_IN_A_TRANSACTION = 2;

        /** Every request to a queue is taken for an invocation, though only about a third of them sends. */
        static double invocations(CountedUsage usage) {
            return 1 + usage.perOrder(Charge.EXPRESS_REQUESTS) + usage.perOrder(Charge.QUEUE_REQUESTS);
        }

        static double connects(CountedUsage usage) {
            return usage.perOrder("IoT connections by phones");
        }
    }

    private final String key;
    private final Of of;

    Quota(String key, Of of) {
        this.key = key;
        this.of = of;
    }

    String key() {
        return key;
    }

    Of of() {
        return of;
    }

    /** How much of the quota one order takes. */
    double perOrder(CountedUsage usage) {
        return switch (this) {
            case STARTS -> 1;
            case EXPRESS_STARTS -> usage.perOrder(Charge.EXPRESS_REQUESTS);
            case TRANSITIONS -> usage.perOrder(Charge.TRANSITIONS);
            case TASK_ANSWERS -> Shares.TASK_TOKENS;
            case EVENTS -> usage.perOrder(Charge.EVENTS);
            case INVOCATIONS -> Shares.invocations(usage);
            case TABLE_WRITES -> usage.perOrder("write units of `serverlesspresso-orders`");
            case PUBLISHED -> usage.perOrder("IoT messages published");
            case DELIVERED -> usage.perOrder("IoT messages delivered");
            case CONNECTS -> Shares.connects(usage);
            case SUBSCRIPTIONS -> Shares.connects(usage) * Shares.TOPICS_OF_A_PHONE;
            case REQUESTS -> Shares.REQUESTS;
            case SLOTS_ROW -> Shares.SLOT_WRITES * Shares.UNITS_IN_A_TRANSACTION;
            case SHOP_ROWS -> usage.perOrder("write units of `serverlesspresso-shops`");
        };
    }

    static Quota of(String key) {
        return Arrays.stream(values())
                .filter(quota -> quota.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the table of quotas has a key that nothing uses: '"
                        + key + "', allowed are "
                        + Arrays.stream(values()).map(Quota::key).toList()));
    }
}
