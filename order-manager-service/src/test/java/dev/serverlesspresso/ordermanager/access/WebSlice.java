package dev.serverlesspresso.ordermanager.access;

import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.OrderManagerProperties;
import dev.serverlesspresso.testing.TestClock;
import java.time.Clock;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The real security chain around a slice, with a clock of the test's own. */
@TestConfiguration(proxyBeanMethods = false)
@Import(SecurityConfiguration.class)
public class WebSlice {

    @Bean
    @Primary
    OrderManagerProperties testProperties() {
        return Given.properties();
    }

    @Bean
    @Primary
    Clock testClock() {
        return new TestClock(Given.NINE);
    }

    /** Chance that a test can repeat. */
    @Bean
    RandomGenerator testRandom() {
        return new Random(1);
    }
}
