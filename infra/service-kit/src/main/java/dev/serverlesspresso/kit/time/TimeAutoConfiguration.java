package dev.serverlesspresso.kit.time;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The real time, real chance, and what runs at its time. */
@AutoConfiguration
@EnableScheduling
public class TimeAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    RandomGenerator random() {
        return new SecureRandom();
    }

    @Bean
    SweeperSchedule sweeperSchedule(ObjectProvider<Sweeper> sweepers, Clock clock, RandomGenerator random) {
        return new SweeperSchedule(sweepers.orderedStream().toList(), clock, random);
    }

    @Bean
    @ConditionalOnMissingBean
    Ids ids(Clock clock, RandomGenerator random) {
        return new Ids(clock, random);
    }
}
