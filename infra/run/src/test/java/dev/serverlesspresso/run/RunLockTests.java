package dev.serverlesspresso.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RunLockTests {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path data;

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final CompletableFuture<String> firstLine = new CompletableFuture<>();
    private final List<Process> processes = new CopyOnWriteArrayList<>();

    @AfterEach
    void endAll() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void folderIsUsedByOneRunAtATime() {
        try (RunLock first = RunLock.take(data, PATIENCE, said::add)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> RunLock.take(data, PATIENCE, said::add))
                    .isInstanceOf(RunFailure.class)
                    .hasMessage("the data folder '" + data + "' is in use by this process: stop that run first, or"
                            + " name another folder with -Dserverlesspresso.data");
        }

        RunLock.take(data, PATIENCE, said::add).close();
        assertThat(said).isEmpty();
    }

    @Test
    void runInAnotherProcessIsNamed() throws Exception {
        Process other = holder("running");

        assertThatThrownBy(() -> RunLock.take(data, PATIENCE, said::add))
                .isInstanceOf(RunFailure.class)
                .hasMessageContaining("is in use by process " + other.pid() + ": stop that run first");
    }

    @Test
    void runThatIsStoppingIsWaitedFor() throws Exception {
        Process other = holder("stopping");

        CompletableFuture<RunLock> next = CompletableFuture.supplyAsync(() -> RunLock.take(data, PATIENCE, line -> {
            said.add(line);
            firstLine.complete(line);
        }));
        firstLine.get(30, TimeUnit.SECONDS);
        other.getOutputStream().close();

        next.get(30, TimeUnit.SECONDS).close();
        assertThat(said).containsExactly("waiting for the last run (process " + other.pid() + ") to stop");
    }

    @Test
    void runThatDoesNotComeToItsEndIsToldAtTheLimit() throws Exception {
        Process other = holder("stopping");

        assertThatThrownBy(() -> RunLock.take(data, Duration.ofMillis(300), said::add))
                .hasMessageContaining("is in use by process " + other.pid()
                        + ", which is not coming to its end: stop that run first");
    }

    @Test
    void killedRunLeavesNoLock() throws Exception {
        holder("running").destroyForcibly().waitFor();

        RunLock.take(data, PATIENCE, said::add).close();
    }

    @Test
    void serviceThatAKilledRunHasLeftIsWaitedForAndThenEnded() throws Exception {
        Process left = Child.start(Sleeper.class);
        processes.add(left);
        left.inputReader().readLine();
        Files.writeString(
                data.resolve(RunLock.FILE),
                "run 1 1\n" + RunProcess.of("service", left.toHandle()).line() + "\n");

        RunLock.take(data, Duration.ofMillis(300), said::add).close();

        assertThat(left.isAlive()).isFalse();
        assertThat(said)
                .containsExactly(
                        "waiting for services of the last run to end: process " + left.pid(),
                        "ending what is left of the last run: process " + left.pid());
    }

    @Test
    void processOfTheSameNumberThatStartedLaterIsNobodyOfOurs() throws Exception {
        Process other = Child.start(Sleeper.class);
        processes.add(other);
        other.inputReader().readLine();
        RunProcess known = RunProcess.of("service", other.toHandle());
        Files.writeString(
                data.resolve(RunLock.FILE),
                "run 1 1\n" + new RunProcess("service", known.pid(), known.startedAt() - 60_000).line() + "\n");

        RunLock.take(data, PATIENCE, said::add).close();

        assertThat(other.isAlive()).isTrue();
        assertThat(said).isEmpty();
    }

    private Process holder(String state) throws Exception {
        Process other = Child.start(HolderOfTheLock.class, data.toString(), state);
        processes.add(other);
        BufferedReader output = other.inputReader();
        assertThat(output.readLine()).isEqualTo("taken");
        return other;
    }
}
