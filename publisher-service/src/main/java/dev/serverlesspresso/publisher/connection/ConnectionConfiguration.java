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
            PairedDevices devices,
            PublisherProperties properties,
            Clock clock,
            RandomGenerator random) {
        ConnectionLimit limit = new ConnectionLimit(clock, properties.connectionsPerTokenAndMinute());
        return new ConnectionDesk(connections, devices, limit, new ClientIds(random));
    }
}
