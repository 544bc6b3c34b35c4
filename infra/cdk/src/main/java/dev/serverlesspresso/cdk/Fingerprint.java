package dev.serverlesspresso.cdk;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A digest of everything that templates are made from: while it stays the same, so do they. */
final class Fingerprint {
    private final MessageDigest digest;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    Fingerprint text(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** All files below a folder. */
    Fingerprint folder(Path folder) throws IOException {
        for (Path file : files(folder)) {
            text(folder.relativize(file).toString());
            digest.update(Files.readAllBytes(file));
        }
        return this;
    }

    /** The module that a class comes from, whether it is a folder of this build or a jar. */
    Fingerprint moduleOf(Class<?> member) throws IOException {
        Path module = location(member);
        return Files.isDirectory(module) ? folder(module) : jar(module);
    }

    private Fingerprint jar(Path file) throws IOException {
        try (ZipFile jar = new ZipFile(file.toFile())) {
            jar.stream()
                    .filter(entry -> !entry.getName().startsWith("META-INF/"))
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .forEach(entry -> text(entry.getName() + entry.getCrc()));
        }
        return this;
    }

    private static Path location(Class<?> member) {
        try {
            return Path.of(
                    member.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
