package dev.serverlesspresso.local.states.run;

import dev.serverlesspresso.local.journal.JournalTransaction;
import java.util.Iterator;
import java.util.Map;

/** Remembers for an hour which Express executions events have started, so that a repeated delivery starts none. */
public final class RememberedStarts {
    private static final long REMEMBERED_MILLIS = 60 * 60 * 1000;
    private static final int FORGOTTEN_AT_ONCE = 10;

    private final Environment environment;

    RememberedStarts(Environment environment) {
        this.environment = environment;
    }

    /** Whether this ARN is seen for the first time. */
    public boolean first(JournalTransaction transaction, String arn) {
        if (environment.store().remembered().containsKey(arn)) {
            return false;
        }
        long now = environment.now();
        environment.store().remembered().put(transaction, arn, now);
        environment.store().rememberedByTime().put(transaction, now + "|" + arn, arn);
        forget(transaction, now - REMEMBERED_MILLIS);
        return true;
    }

    private void forget(JournalTransaction transaction, long before) {
        Iterator<Map.Entry<String, String>> oldest =
                environment.store().rememberedByTime().ascending(null);
        for (int i = 0; i < FORGOTTEN_AT_ONCE && oldest.hasNext(); i++) {
            Map.Entry<String, String> entry = oldest.next();
            String arn = entry.getValue();
            Long at = environment.store().remembered().get(arn);
            if (at != null && at >= before) {
                return;
            }
            environment.store().remembered().remove(transaction, arn);
            environment.store().rememberedByTime().remove(transaction, entry.getKey());
        }
    }
}
