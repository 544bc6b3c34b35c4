package dev.serverlesspresso.ordermanager;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The service that checks what people ask for and turns it into events. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class OrderManagerApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(OrderManagerApplication.class, arguments);
    }
}
