package dev.serverlesspresso.kit.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What requests a service takes.
 *
 * @param allowedHosts names or addresses, with or without a port, that this service is reached by beside loopback; pages
 *     of these hosts may call it as well
 * @param largestBody the largest body of a request
 */
@ConfigurationProperties("serverlesspresso.http")
public record HttpSettings(
        @DefaultValue List<String> allowedHosts,
        @DefaultValue("256KB") DataSize largestBody) {

    public HttpSettings {
        allowedHosts = List.copyOf(allowedHosts);
        allowedHosts.forEach(Authority::of);
    }
}
