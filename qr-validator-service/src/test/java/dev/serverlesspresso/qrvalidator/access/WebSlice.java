package dev.serverlesspresso.qrvalidator.access;

import dev.serverlesspresso.qrvalidator.Given;
import dev.serverlesspresso.qrvalidator.QrValidatorProperties;
import dev.serverlesspresso.qrvalidator.customer.CustomerTokens;
import dev.serverlesspresso.testing.TestClock;
import java.time.Clock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The real security chain around a slice, with a key and a clock of the test's own. */
@TestConfiguration(proxyBeanMethods = false)
@Import({SecurityConfiguration.class, CustomerTokens.class})
public class WebSlice {

    @Bean
    @Primary
    QrValidatorProperties testProperties() {
        return Given.properties();
    }

    @Bean
    @Primary
    Clock testClock() {
        return new TestClock(Given.NINE);
    }
}
