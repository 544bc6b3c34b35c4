package dev.serverlesspresso.ordermanager.access;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import dev.serverlesspresso.kit.access.Caller;
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

    public static final String REMOVED = "01JBM6S3K8ZQ4V7N2TXA9REM0V";

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

    /** A device whose id says so was removed. */
    @Bean
    RemovedDevices testRemovedDevices() {
        RemovedDevices removed = mock(RemovedDevices.class);
        given(removed.contains(any()))
                .willAnswer(
                        call -> call.getArgument(0, Caller.Device.class).id().equals(REMOVED));
        return removed;
    }

    /** Chance that a test can repeat. */
    @Bean
    RandomGenerator testRandom() {
        return new Random(1);
    }
}
