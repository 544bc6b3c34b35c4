package dev.serverlesspresso.run;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/**
 * A service's jar laid out so that its classes load from an archive of this JDK (class data sharing), which about halves
 * its start. Made once for each build of the jar, beside it.
 */
final class QuickStart {
    /** The flags that the archive is made with and used with. */
    static final List<String> JVM_FLAGS = List.of(
            "-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xlog:cds=off", "-Xlog:cds+dynamic=off");

    private static final Duration EACH_STEP_WITHIN = Duration.ofMinutes(5);

    private final Path jar;
    private final Path folder;

    QuickStart(Path jar) {
        this.jar = jar;
        this.folder = jar.resolveSibling("quick-start");
    }

    /** What comes after {@code java} on the command line; {@link #prepare} has been called. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>(JVM_FLAGS);
        if (Files.isRegularFile(archive())) {
            arguments.add("-XX:SharedArchiveFile=" + archive());
        }
        arguments.addAll(program());
        return arguments;
    }

    /** The class path begins with {@link ServiceMain}, as the archive holds for the class path that it was made with. */
    private List<String> program() {
        Path program = Files.isRegularFile(laidOut()) ? laidOut() : jar;
        return List.of(
                "-classpath",
                starter() + File.pathSeparator + program,
                ServiceMain.class.getName(),
                String.valueOf(ServiceProcess.FINISHES_WITHIN.toMillis()),
                StarterJar.mainClassOf(program));
    }

    boolean isPrepared() {
        try {
            return Files.exists(starter())
                    && Files.exists(stamp())
                    && Files.readString(stamp()).equals(expectedStamp());
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Lays the jar out and makes the archive. Without an archive a service still starts, only slower, so a failure of
     * that step is no failure of the run.
     */
    void prepare() {
        if (isPrepared()) {
            return;
        }
        try {
            delete(folder);
            OwnerOnly.createFolder(folder);
            StarterJar.write(starter());
            java(List.of(
                    "-Djarmode=tools",
                    "-jar",
                    jar.toString(),
                    "extract",
                    "--destination",
                    folder.resolve("app").toString()));
            List<String> training = new ArrayList<>(JVM_FLAGS);
            training.add("-XX:ArchiveClassesAtExit=" + archive());
            training.add("-Dspring.context.exit=onRefresh");
            training.addAll(program());
            boolean finished = java(training);
            OwnerOnly.mend(folder);
            if (finished) {
                Files.writeString(stamp(), expectedStamp());
            }
        } catch (IOException e) {
            throw new RunFailure("cannot prepare '" + jar + "' in '" + folder + "': " + e.getMessage());
        }
    }

    /** Whether it came to its end in time. */
    private boolean java(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(javaExecutable()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("prepare.log").toFile()));
        builder.environment().putAll(ServiceEnvironment.placeholders());
        Process process = builder.start();
        try {
            boolean finished = process.waitFor(EACH_STEP_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
            if (!finished) {
                process.destroyForcibly();
            }
            return finished;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    static String javaExecutable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private Path archive() {
        return folder.resolve("app.jsa");
    }

    private Path laidOut() {
        return folder.resolve("app").resolve(jar.getFileName());
    }

    private Path starter() {
        return folder.resolve("starter.jar");
    }

    private Path stamp() {
        return folder.resolve("stamp");
    }

    private String expectedStamp() throws IOException {
        return contents() + " " + Runtime.version() + " " + StarterJar.checksum();
    }

    /** A build gives all its jars one time, and may make one of the same size again, so what is in it is looked at. */
    private long contents() throws IOException {
        CRC32 checksum = new CRC32();
        try (ZipFile file = new ZipFile(jar.toFile())) {
            file.stream()
                    .forEach(entry -> checksum.update(
                            (entry.getName() + entry.getCrc() + entry.getSize()).getBytes(StandardCharsets.UTF_8)));
        }
        return checksum.getValue();
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
