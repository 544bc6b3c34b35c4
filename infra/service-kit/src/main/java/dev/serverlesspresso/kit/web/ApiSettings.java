package dev.serverlesspresso.kit.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What the service's OpenAPI document says of the whole of it. */
@ConfigurationProperties("serverlesspresso.api")
public record ApiSettings(
        @DefaultValue("") String title, @DefaultValue("") String description) {}
