package dev.serverlesspresso.run;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What Maven calls in its own process: starts {@link Run} in a JVM of its own, with the flags that are given, and stays
 * until that has stopped. Maven therefore stays in the foreground too when Ctrl-C ends it, and the prompt is back only
 * when everything has stopped.
 */
public final class Command {
    /** Longer than everything in {@link WholeSystem#close} together. */
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(60);

    private Command() {}

    public static void main(String[] jvmArguments) throws InterruptedException {
        stayWith(start(Run.class, jvmArguments));
    }

    /** Ends with the run, and the run with this process. */
    static void stayWith(Process run) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(run), "run-shutdown"));
        int code = run.waitFor();
        if (code > ShutdownSignals.INTERRUPTED) {
            System.err.println("serverlesspresso: the run was ended by signal " + (code - 128)
                    + "; its services end with it, and nothing that was done is lost");
        }
        System.exit(code);
    }

    /** Starts a main class whose input ends with this process. */
    static Process start(Class<?> main, String... jvmArguments) {
        List<String> command = new ArrayList<>(List.of(QuickStart.javaExecutable()));
        command.addAll(Arrays.asList(jvmArguments));
        command.add("-D" + ShutdownSignals.ENDS_WITH_INPUT + "=true");
        command.addAll(List.of("-classpath", classPath(), main.getName()));
        try {
            return new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("the run cannot be started", e);
        }
    }

    /** Maven gives its classes in a loader of their own. */
    private static String classPath() {
        if (!(Command.class.getClassLoader() instanceof URLClassLoader loader)) {
            return System.getProperty("java.class.path");
        }
        return String.join(
                File.pathSeparator,
                Arrays.stream(loader.getURLs()).map(Command::path).toList());
    }

    private static String path(URL url) {
        try {
            return Path.of(url.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("not a file: " + url, e);
        }
    }

    /** Ctrl-C has told the run as well; anything else that ends Maven is told by ending the run's input. */
    private static void stop(Process run) {
        try {
            run.getOutputStream().close();
            if (!run.waitFor(STOPS_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                run.destroyForcibly();
            }
        } catch (IOException e) {
            run.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
