package dev.serverlesspresso.local.states.run;

import dev.serverlesspresso.local.journal.Transaction;
import java.util.Iterator;
import java.util.Map;

/** Remembers for an hour which Express executions deliveries have begun, so that a repeated delivery begins none. */
public final class Deliveries {
    private static final long REMEMBERED_MILLIS = 60 * 60 * 1000;
    private static final int FORGOTTEN_AT_ONCE = 10;

    private final Environment environment;

    Deliveries(Environment environment) {
        this.environment = environment;
    }

    /** Whether this ARN is seen for the first time. */
    public boolean first(Transaction transaction, String arn) {
        if (environment.store().deliveries().containsKey(arn)) {
            return false;
        }
        long now = environment.now();
        environment.store().deliveries().put(transaction, arn, now);
        environment.store().deliveriesByTime().put(transaction, now + "|" + arn, arn);
        forget(transaction, now - REMEMBERED_MILLIS);
        return true;
    }

    private void forget(Transaction transaction, long before) {
        Iterator<Map.Entry<String, String>> oldest =
                environment.store().deliveriesByTime().ascending(null);
        for (int i = 0; i < FORGOTTEN_AT_ONCE && oldest.hasNext(); i++) {
            Map.Entry<String, String> entry = oldest.next();
            String arn = entry.getValue();
            Long at = environment.store().deliveries().get(arn);
            if (at != null && at >= before) {
                return;
            }
            environment.store().deliveries().remove(transaction, arn);
            environment.store().deliveriesByTime().remove(transaction, entry.getKey());
        }
    }
}
