package dev.serverlesspresso.publisher.connection;

import dev.serverlesspresso.publisher.PublisherProperties;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the rules of connections what they need. */
@Configuration(proxyBeanMethods = false)
class ConnectionConfiguration {

    @Bean
    ConnectionDesk connectionDesk(
            Connections connections,
            PairedDisplays displays,
            PublisherProperties properties,
            Clock clock,
            RandomGenerator random) {
        ConnectionLimit limit = new ConnectionLimit(clock, properties.connectionsPerTokenAndMinute());
        return new ConnectionDesk(connections, displays, limit, new ClientIds(random));
    }
}
