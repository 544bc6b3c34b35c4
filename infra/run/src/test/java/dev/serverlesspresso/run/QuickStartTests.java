package dev.serverlesspresso.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickStartTests {
    @TempDir
    Path folder;

    @Test
    void anotherBuildOfTheSameSizeAndTimeIsPreparedAnew() throws Exception {
        Path jar = jar("first");
        QuickStart program = new QuickStart(jar);
        program.prepare();
        assertThat(program.isPrepared()).isTrue();
        long size = Files.size(jar);

        jar("other");

        assertThat(Files.size(jar)).isEqualTo(size);
        assertThat(program.isPrepared()).isFalse();
    }

    @Test
    void serviceIsStartedByTheStarterBeforeItsOwnMainClass() throws Exception {
        QuickStart program = new QuickStart(jar("first"));
        program.prepare();

        List<String> arguments = program.arguments();

        assertThat(arguments.subList(arguments.indexOf(ServiceMain.class.getName()), arguments.size()))
                .containsExactly(ServiceMain.class.getName(), "10000", "demo.Main");
        assertThat(arguments.get(arguments.indexOf("-classpath") + 1))
                .startsWith(folder.resolve("quick-start/starter.jar").toString());
    }

    private Path jar(String content) throws IOException {
        Path jar = folder.resolve("service.jar");
        try (ZipOutputStream output = new ZipOutputStream(Files.newOutputStream(jar))) {
            add(output, "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nMain-Class: demo.Main\n");
            add(output, "content.txt", content);
        }
        Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
        return jar;
    }

    private static void add(ZipOutputStream output, String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        output.putNextEntry(entry);
        output.write(content.getBytes(StandardCharsets.UTF_8));
    }
}
