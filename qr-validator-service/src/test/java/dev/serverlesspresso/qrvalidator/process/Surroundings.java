package dev.serverlesspresso.qrvalidator.process;

import java.time.Clock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.scheduling.TaskScheduler;

/** Time enters the service from the counter, which ends with the service. */
@TestConfiguration(proxyBeanMethods = false)
class Surroundings {

    @Bean(destroyMethod = "close")
    CoffeeCounter counter() {
        return ProcessTests.COUNTER;
    }

    @Bean
    @Primary
    Clock counterClock(CoffeeCounter counter) {
        return counter.clock().clock();
    }

    @Bean
    TaskScheduler counterTasks(CoffeeCounter counter) {
        return new CounterTasks(counter.clock());
    }
}
