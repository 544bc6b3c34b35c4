package dev.serverlesspresso.qrvalidator;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The service behind the QR code. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class QrValidatorApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(QrValidatorApplication.class, arguments);
    }
}
