package dev.serverlesspresso.publisher.connection;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What came of asking for a connection: it, or why there is none. */
public record ConnectionOutcome(
        @Nullable Connection connection, @Nullable Refusal refusal) {
    static ConnectionOutcome opened(Connection connection) {
        return new ConnectionOutcome(connection, null);
    }

    static ConnectionOutcome refused(Refusal refusal) {
        return new ConnectionOutcome(null, refusal);
    }

    public <T> T answer(Function<Connection, T> opened, Function<Refusal, T> refused) {
        if (connection != null) {
            return opened.apply(connection);
        }
        return refused.apply(refusal == null ? Refusal.FORBIDDEN : refusal);
    }
}
