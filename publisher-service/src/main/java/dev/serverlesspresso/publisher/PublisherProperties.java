package dev.serverlesspresso.publisher;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of this service.
 *
 * @param screenRoleArn the role that screens are narrowed from
 * @param iotEndpoint where screens connect, with {@code ws://} or {@code wss://} before it; asked from IoT Core if absent
 * @param connectionLifetime how long a screen's credentials are good, at most until the caller's token ends
 * @param connectionsPerTokenAndMinute how many connections one token may ask for in a minute
 * @param deviceSelf where the QR validator says whether the device of a token is paired
 * @param lastReceive at which receive a message goes to the dead-letter queue if it fails again
 */
@ConfigurationProperties("serverlesspresso")
public record PublisherProperties(
        @DefaultValue("serverlesspresso-publisher") String queue,

        @DefaultValue("arn:aws:iam::000000000000:role/serverlesspresso-screen-eu-central-1")
        String screenRoleArn,

        Optional<String> iotEndpoint,
        @DefaultValue("1h") Duration connectionLifetime,
        @DefaultValue("30") int connectionsPerTokenAndMinute,

        @DefaultValue("http://localhost:8081/api/devices/self")
        URI deviceSelf,

        @DefaultValue("5") int lastReceive) {}
