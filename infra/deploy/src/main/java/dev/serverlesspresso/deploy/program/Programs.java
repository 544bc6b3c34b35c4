package dev.serverlesspresso.deploy.program;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs other programs. */
public interface Programs {
    /**
     * A program and how to run it.
     *
     * @param environment what is added to that of this process
     */
    record Call(List<String> command, Path folder, Map<String, String> environment) {
        public Call {
            command = List.copyOf(command);
            environment = Map.copyOf(environment);
        }
    }

    /** Runs it where this command runs, so that its output is seen as it comes. Gives its exit code. */
    int run(Call call);

    /** What it prints, or nothing if it is not there or fails. */
    String output(Call call);
}
