package dev.serverlesspresso.deploy.program;

import dev.serverlesspresso.deploy.terminal.Refusal;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Programs of this machine. They find the Java that this process runs with before any other. */
public final class InstalledPrograms implements Programs {
    @Override
    public int run(Call call) {
        try {
            Process process = builder(call).inheritIO().start();
            return end(process);
        } catch (IOException e) {
            throw new Refusal("'" + call.command().get(0) + "' cannot be run: " + e.getMessage());
        }
    }

    @Override
    public String output(Call call) {
        try {
            Process process =
                    builder(call).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return end(process) == 0 ? output : "";
        } catch (IOException notThere) {
            return "";
        }
    }

    private static ProcessBuilder builder(Call call) {
        ProcessBuilder builder =
                new ProcessBuilder(call.command()).directory(call.folder().toFile());
        Map<String, String> environment = builder.environment();
        environment.merge(
                "PATH",
                System.getProperty("java.home") + File.separator + "bin",
                (path, java) -> java + File.pathSeparator + path);
        environment.putAll(call.environment());
        return builder;
    }

    /** Ends with this process: Ctrl-C is told to both. */
    private static int end(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted: what AWS has begun goes on there");
        }
    }
}
