package dev.serverlesspresso.local.states.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EvaluationsTests {

    @Test
    void theCallerWaitsNoLongerThanTheLimitForWorkThatNeverEnds() throws InterruptedException {
        var interrupted = new CountDownLatch(1);

        assertThatThrownBy(() -> Evaluations.within(Duration.ofMillis(50), () -> blocked(interrupted)))
                .isInstanceOf(Evaluations.Late.class);
        assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
    }

    private static boolean blocked(CountDownLatch interrupted) {
        try {
            return new CountDownLatch(1).await(50, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted.countDown();
            return false;
        }
    }

    @Test
    void theWorkIsDoneOnAnotherThread() {
        Thread mine = Thread.currentThread();
        var elsewhere = new AtomicBoolean();

        Evaluations.within(Duration.ofSeconds(30), () -> {
            elsewhere.set(Thread.currentThread() != mine);
            return 1;
        });

        assertThat(elsewhere).isTrue();
    }

    @Test
    void nobodyWaitsForLongWorkThatNeverEnds() throws InterruptedException {
        var interrupted = new CountDownLatch(1);

        var outcome = Evaluations.start(Duration.ofMillis(50), () -> blocked(interrupted));

        assertThat(outcome)
                .failsWithin(Duration.ofSeconds(30))
                .withThrowableThat()
                .withCauseInstanceOf(Evaluations.Late.class);
        assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void longWorkTakesNoThreadFromShortWork() {
        var end = new CountDownLatch(1);
        for (int i = 0; i < 20; i++) {
            CompletableFuture<Boolean> unused = Evaluations.start(Duration.ofSeconds(50), () -> held(end));
        }

        assertThat(Evaluations.within(Duration.ofSeconds(30), () -> 1)).isEqualTo(1);
        end.countDown();
    }

    private static boolean held(CountDownLatch end) {
        try {
            return end.await(50, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Test
    void whatTheWorkThrowsComesBack() {
        assertThatThrownBy(() -> Evaluations.within(Duration.ofSeconds(30), () -> {
                    throw QueryFailure.runtime("no milk");
                }))
                .isInstanceOf(QueryFailure.class)
                .hasMessageContaining("no milk");
    }
}
