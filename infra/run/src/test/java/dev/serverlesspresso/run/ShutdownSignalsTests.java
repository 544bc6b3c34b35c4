package dev.serverlesspresso.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A whole command: what Maven calls, the run that it starts, and a service of that. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@DisabledOnOs(OS.WINDOWS)
class ShutdownSignalsTests {
    /** A shell without job control has what it starts in the background ignore SIGINT. */
    private static final String IN_BACKGROUND = "\"$@\" & echo $!; wait $!; echo \"code $?\"";

    /** As a terminal starts it, also where whoever runs the tests ignores SIGINT, which would be inherited. */
    private static final String IN_FOREGROUND = "echo $$; env --default-signal=INT true 2>/dev/null"
            + " && exec env --default-signal=INT \"$@\"; exec \"$@\"";

    @TempDir
    Path folder;

    private final List<ProcessHandle> processes = new CopyOnWriteArrayList<>();

    @AfterEach
    void endAll() {
        processes.forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void firstInterruptStopsInOrder() throws Exception {
        Started command = start(IN_FOREGROUND, "finishes");

        command.pressCtrlC();

        assertThat(command.rest()).containsExactly("stopping", "stopped, the service ended with exit code 0");
        assertThat(command.shell().waitFor()).isEqualTo(130);
    }

    @Test
    void secondInterruptEndsEverythingAtOnce() throws Exception {
        Started command = start(IN_FOREGROUND, "hangs");

        command.pressCtrlC();
        assertThat(command.output().readLine()).isEqualTo("stopping");
        command.pressCtrlC();

        assertThat(command.rest()).containsExactly("ended at once");
        assertThat(command.shell().waitFor()).isEqualTo(130);
        command.service().onExit().get(20, TimeUnit.SECONDS);
    }

    @Test
    void terminationOfACommandInTheBackgroundStopsInOrder() throws Exception {
        Started command = start(IN_BACKGROUND, "finishes");

        command.pressCtrlC();
        Child.signal("TERM", command.maven().pid());

        assertThat(command.rest())
                .containsExactly("stopping", "stopped, the service ended with exit code 0", "code 143");
    }

    @Test
    void terminationOfTheRunItselfStopsInOrder() throws Exception {
        Started command = start(IN_FOREGROUND, "finishes");

        Child.signal("TERM", command.run().pid());

        assertThat(command.rest())
                .startsWith("stopping", "stopped, the service ended with exit code 0")
                .last()
                .asString()
                .startsWith("serverlesspresso: the run was ended by signal 15");
        assertThat(command.shell().waitFor()).isEqualTo(143);
    }

    private Started start(String shell, String manner) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", shell, "sh"));
        command.addAll(Child.command(
                RunOfOne.class,
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-Dfolder=" + folder,
                "-Dport=" + Ports.free().origin(),
                "-Dmanner=" + manner));
        Process started = new ProcessBuilder(command).redirectErrorStream(true).start();
        processes.add(started.toHandle());
        BufferedReader output = started.inputReader();
        ProcessHandle maven = handle(output.readLine());
        String[] ready = output.readLine().split(" ", -1);
        assertThat(ready[0]).isEqualTo("ready");
        return new Started(started, output, maven, handle(ready[1]), handle(ready[2]));
    }

    private ProcessHandle handle(String pid) {
        ProcessHandle process = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        processes.add(process);
        return process;
    }

    private record Started(
            Process shell, BufferedReader output, ProcessHandle maven, ProcessHandle run, ProcessHandle service) {
        /** A terminal tells all processes of the command that is in the foreground. */
        void pressCtrlC() throws IOException, InterruptedException {
            List<String> kill = new ArrayList<>(List.of("kill", "-INT"));
            for (ProcessHandle process : List.of(maven, run, service)) {
                kill.add(String.valueOf(process.pid()));
            }
            new ProcessBuilder(kill).start().waitFor();
        }

        List<String> rest() {
            return output.lines().toList();
        }
    }
}
