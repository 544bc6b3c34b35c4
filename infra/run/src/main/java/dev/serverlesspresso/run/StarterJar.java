package dev.serverlesspresso.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The few classes around a service's own main class, in a jar, as archives of classes come from jars only. */
final class StarterJar {
    private static final List<Class<?>> CLASSES = List.of(ServiceMain.class, Parent.class, Interrupts.class);

    private StarterJar() {}

    static void write(Path jar) throws IOException {
        try (ZipOutputStream output = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Class<?> each : CLASSES) {
                output.putNextEntry(new ZipEntry(each.getName().replace('.', '/') + ".class"));
                output.write(bytes(each));
            }
        }
    }

    /** Tells the classes of one build from those of another. */
    static long checksum() throws IOException {
        CRC32 checksum = new CRC32();
        for (Class<?> each : CLASSES) {
            checksum.update(bytes(each));
        }
        return checksum.getValue();
    }

    static String mainClassOf(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String main = manifest == null ? null : manifest.getMainAttributes().getValue("Main-Class");
            if (main == null) {
                throw new RunFailure("'" + jar + "' cannot be started: it names no main class");
            }
            return main;
        } catch (IOException e) {
            throw new RunFailure("'" + jar + "' cannot be read: " + Reason.of(e));
        }
    }

    private static byte[] bytes(Class<?> each) throws IOException {
        try (InputStream stream = each.getResourceAsStream(each.getSimpleName() + ".class")) {
            if (stream == null) {
                throw new IOException(each.getName() + " is not on the class path");
            }
            return stream.readAllBytes();
        }
    }
}
