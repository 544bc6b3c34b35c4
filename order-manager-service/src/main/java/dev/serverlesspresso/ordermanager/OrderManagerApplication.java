package dev.serverlesspresso.ordermanager;

import dev.serverlesspresso.kit.problem.web.ProblemTypes;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The service that checks what people ask for and turns it into events. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class OrderManagerApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(OrderManagerApplication.class, arguments);
    }

    @Bean
    ProblemTypes problemTypes() {
        return new ProblemTypes(OrderManagerProblem.values());
    }
}
