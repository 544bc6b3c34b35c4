package dev.serverlesspresso.qrvalidator.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serverlesspresso.kit.problem.Overloaded;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnsTests {

    @Test
    void oneRowServesOneAtATimeAndIsForgottenAfterwards() {
        Turns turns = new Turns(Duration.ofSeconds(30));
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        var all = IntStream.range(0, 40)
                .mapToObj(i -> CompletableFuture.runAsync(() -> turns.take("row", () -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    most.accumulateAndGet(inside.get(), Math::max);
                    return inside.decrementAndGet();
                })))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(all).join();

        assertThat(most).hasValue(1);
        assertThat(turns.rows()).isZero();
    }

    @Test
    void otherRowsGoOnAndWaitingHasALimit() throws Exception {
        Turns turns = new Turns(Duration.ofMillis(20));
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        var holder = CompletableFuture.supplyAsync(() -> turns.take("row", () -> {
            taken.countDown();
            await(done);
            return true;
        }));
        taken.await();

        assertThat(turns.take("another", () -> "through")).isEqualTo("through");
        assertThatThrownBy(() -> turns.take("row", () -> "never")).isInstanceOf(Overloaded.class);

        done.countDown();
        holder.join();
        assertThat(turns.take("row", () -> "again")).isEqualTo("again");
        assertThat(turns.rows()).isZero();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
