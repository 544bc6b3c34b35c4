package dev.serverlesspresso.publisher.connection;

import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.function.Consumer;

/** A desk that opens nothing. */
public final class DeskForTests {

    private DeskForTests() {}

    /** Names to the consumer the client whose connection is ended. */
    public static ConnectionDesk ending(Consumer<String> connection) {
        Connections connections = new Connections() {

            @Override
            public Connection open(Screen screen, String clientId, Instant until) {
                throw new IllegalStateException("nobody connects in this test");
            }

            @Override
            public void end(String clientId) {
                connection.accept(clientId);
            }
        };
        return new ConnectionDesk(
                connections, token -> true, new ConnectionLimit(Clock.systemUTC(), 1), new ClientIds(new Random(1)));
    }
}
