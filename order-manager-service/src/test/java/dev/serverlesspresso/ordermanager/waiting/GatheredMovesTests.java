package dev.serverlesspresso.ordermanager.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import dev.serverlesspresso.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.messaging.support.MessageBuilder;

class GatheredMovesTests {

    private final TestClock clock = new TestClock(Given.NINE);
    private final List<Duration> delays = new ArrayList<>();
    private final List<Runnable> tasks = new ArrayList<>();
    private final List<List<QueueMove>> handled = new ArrayList<>();
    private final GatheredMoves gathered = new GatheredMoves(clock, (task, delay) -> {
        tasks.add(task);
        delays.add(delay);
    });

    @Test
    void firstMoveIsHandledAtOnce() {
        QueueMove move = move(Given.DEMO);
        gathered.add(Given.DEMO, List.of(move), handled::add);
        assertThat(handled).containsExactly(List.of(move));
        assertThat(tasks).isEmpty();
    }

    @Test
    void moveAfterTheSecondIsHandledAtOnceToo() {
        gathered.add(Given.DEMO, List.of(move(Given.DEMO)), handled::add);
        clock.advance(GatheredMoves.PAUSE.minusMillis(1));
        gathered.add(Given.TOKYO, List.of(move(Given.TOKYO)), handled::add);
        clock.advance(Duration.ofMillis(1));
        gathered.add(Given.DEMO, List.of(move(Given.DEMO)), handled::add);
        assertThat(handled).hasSize(3);
    }

    @Test
    void movesWithinTheSecondAreHandledTogetherAtItsEnd() {
        gathered.add(Given.DEMO, List.of(move(Given.DEMO)), handled::add);
        clock.advance(Duration.ofMillis(400));
        QueueMove second = move(Given.DEMO);
        QueueMove third = move(Given.DEMO);
        gathered.add(Given.DEMO, List.of(second), handled::add);
        gathered.add(Given.DEMO, List.of(third), handled::add);
        assertThat(delays).containsExactly(Duration.ofMillis(600));
        tasks.get(0).run();
        assertThat(handled).hasSize(2).last().isEqualTo(List.of(second, third));
    }

    @Test
    void endOfAPauseBeginsTheNext() {
        gathered.add(Given.DEMO, List.of(move(Given.DEMO)), handled::add);
        gathered.add(Given.DEMO, List.of(move(Given.DEMO)), handled::add);
        clock.advance(GatheredMoves.PAUSE);
        tasks.get(0).run();
        gathered.add(Given.DEMO, List.of(move(Given.DEMO)), handled::add);
        assertThat(handled).hasSize(2);
        assertThat(delays).containsExactly(GatheredMoves.PAUSE, GatheredMoves.PAUSE);
    }

    private static QueueMove move(ShopId shopId) {
        return new QueueMove(
                shopId, Optional.empty(), MessageBuilder.withPayload("moved").build(), messages -> {});
    }
}
