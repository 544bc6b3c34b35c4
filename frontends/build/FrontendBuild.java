import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Builds the screens with the npm of this machine; Maven starts it from source. What has not changed since
 * the last time is not done again. Arguments: whether to skip the checks.
 */
final class FrontendBuild {

    private static final int OLDEST_NODE = 20;
    /** Maven lets this exit code pass, and fails in a single line because {@code done} is not there. */
    private static final int FAILED = 3;
    /** The pages of problems are made from it. */
    private static final String ERRORS = "../docs/reference/errors.md";
    private static final Set<String> NOT_SOURCES = Set.of("node_modules", "target");
    private static final boolean WINDOWS =
            System.getProperty("os.name").toLowerCase().contains("windows");

    private final Path folder;
    private final boolean check;
    private final Path log;
    private final Path packagesStamp;
    private final Path buildStamp;
    private final Path done;

    private FrontendBuild(Path folder, boolean check) {
        this.folder = folder;
        this.check = check;
        this.log = folder.resolve("target/frontends.log");
        this.packagesStamp = folder.resolve("node_modules/.serverlesspresso-stamp");
        this.buildStamp = folder.resolve("target/frontends.stamp");
        this.done = folder.resolve("target/frontends.done");
    }

    public static void main(String[] arguments) {
        boolean check = arguments.length == 0 || !Boolean.parseBoolean(arguments[0]);
        try {
            FrontendBuild build = new FrontendBuild(Path.of("").toAbsolutePath(), check);
            delete(build.done);
            build.run();
            write(build.done, "");
        } catch (Unbuildable unbuildable) {
            System.err.println("frontends: " + unbuildable.getMessage());
            System.exit(FAILED);
        }
    }

    private void run() {
        String sources = fingerprint(everySource());
        boolean built = sources.equals(read(buildStamp)) && Files.exists(resource("order/index.html"));
        if (built && !check) {
            return;
        }
        requireNode();
        write(log, "");
        installPackages();
        if (check) {
            npm("run", "check");
        }
        if (!built) {
            npm("run", "build");
            write(buildStamp, sources);
        }
    }

    private void requireNode() {
        String version = outputOf(List.of("node", "--version"));
        int major = Integer.parseInt(version.replaceFirst("^v", "").split("\\.", 2)[0]);
        if (major < OLDEST_NODE) {
            throw new Unbuildable("Node.js " + OLDEST_NODE + " or newer is needed, this is " + version);
        }
        outputOf(command("--version"));
    }

    private void installPackages() {
        String packages = fingerprint(everySource().stream()
                .filter(file -> file.getFileName().toString().startsWith("package"))
                .toList());
        if (!packages.equals(read(packagesStamp))) {
            npm("ci", "--no-audit", "--no-fund", "--prefer-offline");
            write(packagesStamp, packages);
        }
    }

    /** Who tests reads along; else npm writes into a file, of which only a failure is told. */
    private void npm(String... arguments) {
        String command = "npm " + String.join(" ", arguments);
        System.out.println("frontends: " + command);
        ProcessBuilder builder = new ProcessBuilder(command(arguments));
        int exit = exitOf(check ? builder.inheritIO() : builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())));
        if (exit != 0) {
            throw new Unbuildable(command + " failed, see " + (check ? "above" : "'" + log + "'"));
        }
    }

    private String outputOf(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(false).start();
            process.getErrorStream().close();
            String output = new String(process.getInputStream().readAllBytes()).trim();
            if (process.waitFor() == 0) {
                return output;
            }
        } catch (IOException missing) {
            // Told below, in the same words as a command that fails.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new Unbuildable("Node.js " + OLDEST_NODE + " or newer with npm is needed; '" + command.get(0)
                + "' was not found (https://nodejs.org)");
    }

    private int exitOf(ProcessBuilder builder) {
        try {
            return builder.directory(folder.toFile()).start().waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(WINDOWS ? "npm.cmd" : "npm");
        command.addAll(List.of(arguments));
        return command;
    }

    private List<Path> everySource() {
        TreeSet<Path> files = new TreeSet<>(Set.of(folder.resolve(ERRORS)));
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                    boolean skip = NOT_SOURCES.contains(visited.getFileName().toString());
                    return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return List.copyOf(files);
    }

    private String fingerprint(List<Path> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                digest.update(folder.relativize(file).toString().getBytes());
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private Path resource(String name) {
        return folder.resolve("target/classes/META-INF/resources").resolve(name);
    }

    private static String read(Path stamp) {
        try {
            return Files.exists(stamp) ? Files.readString(stamp) : "";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void write(Path stamp, String text) {
        try {
            Files.createDirectories(stamp.getParent());
            Files.writeString(stamp, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Carries the one line that a person needs. */
    private static final class Unbuildable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unbuildable(String message) {
            super(message);
        }
    }
}
