package dev.serverlesspresso.publisher.connection;

import dev.serverlesspresso.kit.problem.Unavailable;
import dev.serverlesspresso.publisher.Given;
import dev.serverlesspresso.publisher.PublisherProperties;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The desk behind the controller, with a fixed clock and connections of the test's own. */
@TestConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties(PublisherProperties.class)
@ComponentScan("dev.serverlesspresso.publisher.access")
class ConnectionSlice {

    @Bean
    ConnectionDesk desk(Clock clock) {
        return new ConnectionDesk(
                new FakeConnections(), token -> false, new ConnectionLimit(clock, 2), new ClientIds(new Random(1)));
    }

    @Bean
    Clock fixedClock() {
        return Clock.fixed(Given.NINE, ZoneOffset.UTC);
    }

    /** Refuses what the tests have to see refused. */
    private static final class FakeConnections implements Connections {

        @Override
        public Connection open(Screen screen, String clientId, Instant until) {
            if (screen.kind().equals("display")) {
                throw new Unavailable("away", new IllegalStateException());
            }
            URI url = URI.create("wss://host/mqtt?X-Amz-Signature=1");
            return new Connection(url, clientId, screen.topics(), Given.NINE.plusSeconds(60));
        }

        @Override
        public void end(String clientId) {
            if (clientId.endsWith("ffffffffffffffff")) {
                throw new Unavailable("away", new IllegalStateException());
            }
        }
    }
}
