package dev.serverlesspresso.local.calls;

import dev.serverlesspresso.local.wire.CallListener;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Every call once, however often it was made. After {@link #MOST} different ones no more are kept. */
public final class CallLog implements CallListener {
    static final int MOST = 10_000;

    private final Set<Call> calls = ConcurrentHashMap.newKeySet();

    @Override
    public void called(String caller, String service, String operation, JsonNode request) {
        if (calls.size() < MOST) {
            AskedRight.of(service, operation, request)
                    .forEach(right -> calls.add(new Call(caller, right.action(), right.resource())));
        }
    }

    /** All of them until now. */
    public Set<Call> all() {
        return Set.copyOf(calls);
    }
}
