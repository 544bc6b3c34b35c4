package dev.serverlesspresso.qrvalidator.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.serverlesspresso.kit.problem.Overloaded;
import dev.serverlesspresso.kit.problem.Unavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupCommitTests {

    private final Writes writes = new Writes();
    private final ExecutorService requests = Executors.newCachedThreadPool();
    private GroupCommit<String, String> commits = commits(Duration.ofMinutes(2));

    @AfterEach
    void stop() {
        writes.held.countDown();
        requests.shutdownNow();
    }

    @Test
    void oneThatComesAloneIsWrittenAlone() {
        writes.held.countDown();
        assertThat(commits.commit("row", "first")).isEqualTo("alone: first");
        assertThat(commits.commit("row", "second")).isEqualTo("alone: second");
        assertThat(writes.groups).isEmpty();
        assertThat(commits.waiting()).isEmpty();
    }

    @Test
    void thoseThatGatherAreWrittenTogetherNoMoreThanMayBe() {
        var first = inHand("first");
        List<CompletableFuture<String>> gathered = gather(5);
        writes.held.countDown();

        assertThat(first.join()).isEqualTo("alone: first");
        assertThat(gathered).extracting(CompletableFuture::join).allMatch(answer -> answer.contains(": next"));
        assertThat(writes.groups).extracting(List::size).containsExactly(3, 2);
        assertThat(commits.waiting()).isEmpty();
    }

    @Test
    void whatAGroupLeavesOutIsWrittenAlone() {
        writes.alone = List.of("next 1");
        var first = inHand("first");
        List<CompletableFuture<String>> gathered = gather(3);
        writes.held.countDown();

        first.join();
        assertThat(gathered)
                .extracting(CompletableFuture::join)
                .containsExactly("together: next 0", "alone: next 1", "together: next 2");
    }

    @Test
    void failureOfAGroupIsEachOnesFailureAndTheRowGoesOn() {
        Unavailable noTable = new Unavailable("no table");
        writes.failure = Optional.of(noTable);
        var first = inHand("first");
        List<CompletableFuture<String>> gathered = gather(2);
        writes.held.countDown();

        first.join();
        assertThat(gathered)
                .allSatisfy(answer -> assertThatThrownBy(answer::join).hasRootCause(noTable));
        assertThat(commits.commit("row", "after")).isEqualTo("alone: after");
        assertThat(commits.waiting()).isEmpty();
    }

    @Test
    void whoHasNoTurnInTimeIsRefusedAndNeverWritten() {
        commits = commits(Duration.ofMillis(20));
        var first = inHand("first");
        assertThatThrownBy(() -> commits.commit("row", "late")).isInstanceOf(Overloaded.class);
        assertThat(commits.commit("another row", "through")).isEqualTo("alone: through");
        writes.held.countDown();

        first.join();
        assertThat(commits.commit("row", "after")).isEqualTo("alone: after");
        assertThat(writes.groups).isEmpty();
        assertThat(commits.waiting()).isEmpty();
    }

    /** The writer of the row waits until the test lets it go. */
    private CompletableFuture<String> inHand(String wanted) {
        var answer = request(wanted);
        await().until(() -> writes.started.contains(wanted));
        return answer;
    }

    private List<CompletableFuture<String>> gather(int size) {
        List<CompletableFuture<String>> gathered = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            gathered.add(request("next " + i));
            int waiting = i + 1;
            await().until(() ->
                    Integer.valueOf(waiting).equals(commits.waiting().get("row")));
        }
        return gathered;
    }

    private CompletableFuture<String> request(String wanted) {
        return CompletableFuture.supplyAsync(() -> commits.commit("row", wanted), requests);
    }

    private GroupCommit<String, String> commits(Duration longest) {
        return new GroupCommit<>(new Turns(longest), writes);
    }

    /** Three at most; the first write is held. */
    private static final class Writes implements GroupCommit.Writes<String, String> {
        private final CountDownLatch held = new CountDownLatch(1);
        private final List<String> started = new CopyOnWriteArrayList<>();
        private final List<List<String>> groups = new CopyOnWriteArrayList<>();
        private List<String> alone = List.of();
        private Optional<RuntimeException> failure = Optional.empty();

        @Override
        public int most() {
            return 3;
        }

        @Override
        public List<Optional<String>> together(List<String> wanted) {
            failure.ifPresent(thrown -> {
                throw thrown;
            });
            groups.add(wanted);
            return wanted.stream()
                    .map(each -> Optional.of("together: " + each).filter(answer -> !alone.contains(each)))
                    .toList();
        }

        @Override
        public String alone(String wanted) {
            started.add(wanted);
            if (wanted.equals("first")) {
                awaitHeld();
            }
            return "alone: " + wanted;
        }

        private void awaitHeld() {
            try {
                held.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
