package dev.serverlesspresso.publisher;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The service behind live screens. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PublisherApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(PublisherApplication.class, arguments);
    }
}
