package dev.serverlesspresso.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.config.TriggerTask;
import org.springframework.scheduling.support.SimpleTriggerContext;

class SweeperScheduleTests {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

    private final List<String> swept = new ArrayList<>();
    private final ScheduledTaskRegistrar tasks = new ScheduledTaskRegistrar();

    private record Named(String name, Duration every, List<String> swept) implements Sweeper {

        @Override
        public void sweep() {
            swept.add(name);
        }
    }

    @Test
    void everySweeperIsRunAtItsOwnPace() {
        List<TriggerTask> scheduled = schedule(
                new Named("orders", Duration.ofSeconds(20), swept), new Named("scans", Duration.ofSeconds(5), swept));

        scheduled.forEach(task -> task.getRunnable().run());

        assertThat(swept).containsExactly("orders", "scans");
        assertThat(waits(scheduled.get(0))).allMatch(wait -> isWithin(wait, 10, 30));
        assertThat(waits(scheduled.get(1))).allMatch(wait -> isWithin(wait, 2.5, 7.5));
    }

    /** Instances that were started together do not go on sweeping together. */
    @Test
    void waitsAreSpreadFromHalfToOneAndAHalfOfThePace() {
        List<Duration> waits = waits(
                schedule(new Named("orders", Duration.ofSeconds(20), swept)).get(0));

        assertThat(waits).anyMatch(wait -> isWithin(wait, 10, 12)).anyMatch(wait -> isWithin(wait, 28, 30));
    }

    private List<TriggerTask> schedule(Sweeper... sweepers) {
        new SweeperSchedule(List.of(sweepers), Clock.fixed(NOW, ZoneOffset.UTC), new Random(7)).configureTasks(tasks);
        return tasks.getTriggerTaskList();
    }

    private static List<Duration> waits(TriggerTask task) {
        return Stream.generate(() -> task.getTrigger().nextExecution(new SimpleTriggerContext()))
                .limit(200)
                .map(next -> Duration.between(NOW, next))
                .toList();
    }

    private static boolean isWithin(Duration wait, double from, double to) {
        double seconds = wait.toMillis() / 1000.0;
        return seconds >= from && seconds <= to;
    }
}
