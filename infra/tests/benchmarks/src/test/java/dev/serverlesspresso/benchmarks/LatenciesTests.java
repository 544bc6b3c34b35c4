package dev.serverlesspresso.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatenciesTests {
    @Test
    void percentileIsATimeThatWasSeen() {
        List<Duration> times =
                IntStream.rangeClosed(1, 100).mapToObj(Duration::ofMillis).toList();

        assertThat(Latencies.percentile(times, 50)).isEqualTo(Duration.ofMillis(50));
        assertThat(Latencies.percentile(times, 95)).isEqualTo(Duration.ofMillis(95));
        assertThat(Latencies.percentile(List.of(Duration.ofMillis(7)), 95)).isEqualTo(Duration.ofMillis(7));
    }

    @Test
    void noTimesHaveNoPercentile() {
        assertThatThrownBy(() -> Latencies.percentile(List.of(), 50)).isInstanceOf(IllegalArgumentException.class);
    }
}
