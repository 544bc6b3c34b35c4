package dev.serverlesspresso.kit.event.aws;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where events go out, and from whom.
 *
 * @param busName the name of the event bus
 * @param eventSource the {@code source} of the service's events
 */
@ConfigurationProperties("serverlesspresso")
public record EventSettings(
        @DefaultValue("serverlesspresso") String busName, String eventSource) {}
