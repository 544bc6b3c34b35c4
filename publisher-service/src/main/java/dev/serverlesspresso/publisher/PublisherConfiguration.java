package dev.serverlesspresso.publisher;

import dev.serverlesspresso.kit.event.EventBus;
import dev.serverlesspresso.publisher.connection.ClientIds;
import dev.serverlesspresso.publisher.connection.ConnectionDesk;
import dev.serverlesspresso.publisher.connection.ConnectionLimit;
import dev.serverlesspresso.publisher.connection.Connections;
import dev.serverlesspresso.publisher.connection.PairedDisplays;
import dev.serverlesspresso.publisher.publication.BusFailures;
import dev.serverlesspresso.publisher.publication.Delivery;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules, and what they are given. */
@Configuration(proxyBeanMethods = false)
class PublisherConfiguration {

    @Bean
    Delivery.Failures failures(EventBus bus, Clock clock) {
        return new BusFailures(bus, clock);
    }

    @Bean
    ConnectionDesk connectionDesk(
            Connections connections,
            PairedDisplays displays,
            PublisherProperties properties,
            Clock clock,
            RandomGenerator random) {
        return new ConnectionDesk(
                connections,
                displays,
                new ConnectionLimit(clock, properties.connectionsPerTokenAndMinute()),
                new ClientIds(random));
    }
}
