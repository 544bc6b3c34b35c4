package dev.serverlesspresso.publisher;

import dev.serverlesspresso.kit.problem.web.ProblemTypes;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The service behind live screens. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PublisherApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(PublisherApplication.class, arguments);
    }

    @Bean
    ProblemTypes problemTypes() {
        return new ProblemTypes(PublisherProblem.values());
    }
}
