package dev.serverlesspresso.publisher;

import dev.serverlesspresso.publisher.connection.ClientIds;
import dev.serverlesspresso.publisher.connection.ConnectionDesk;
import dev.serverlesspresso.publisher.connection.ConnectionLimit;
import dev.serverlesspresso.publisher.connection.Connections;
import dev.serverlesspresso.publisher.connection.PairedDisplays;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Time and chance, which enter the rules from here only, and the rules themselves. */
@Configuration(proxyBeanMethods = false)
class PublisherConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    RandomGenerator random() {
        return new SecureRandom();
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
