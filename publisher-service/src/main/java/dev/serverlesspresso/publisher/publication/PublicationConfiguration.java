package dev.serverlesspresso.publisher.publication;

import dev.serverlesspresso.kit.event.EventBus;
import dev.serverlesspresso.publisher.PublisherProperties;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the delivery of events what it needs. */
@Configuration(proxyBeanMethods = false)
class PublicationConfiguration {

    @Bean
    Delivery delivery(Delivery.Broker broker, EventBus bus, Clock clock, PublisherProperties properties) {
        return new Delivery(broker, new BusFailures(bus, clock), properties.lastReceive());
    }
}
