package dev.serverlesspresso.qrvalidator;

import dev.serverlesspresso.kit.problem.web.ProblemTypes;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The service behind the QR code. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class QrValidatorApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(QrValidatorApplication.class, arguments);
    }

    @Bean
    ProblemTypes problemTypes() {
        return new ProblemTypes(QrValidatorProblem.values());
    }
}
