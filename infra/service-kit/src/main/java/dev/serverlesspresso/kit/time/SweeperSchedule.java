package dev.serverlesspresso.kit.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Runs the sweepers of a service after waits of random length, which spread the sweeps of several instances. */
final class SweeperSchedule implements SchedulingConfigurer {

    private final List<Sweeper> sweepers;
    private final Clock clock;
    private final RandomGenerator random;

    SweeperSchedule(List<Sweeper> sweepers, Clock clock, RandomGenerator random) {
        this.sweepers = List.copyOf(sweepers);
        this.clock = clock;
        this.random = random;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        sweepers.forEach(sweeper -> tasks.addTriggerTask(sweeper::sweep, context -> next(sweeper.every())));
    }

    private Instant next(Duration every) {
        long millis = every.toMillis();
        return clock.instant().plusMillis(millis / 2 + random.nextLong(millis + 1));
    }
}
