package dev.serverlesspresso.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageTarTests {
    private static final String CONFIGURATION = """
            {"architecture":"arm64","config":{"Entrypoint":["java","-jar","app.jar"],"Env":["LANG=C.UTF-8"]}}""";
    private static final String MANIFEST = """
            [{"Config":"config.json","RepoTags":["a:b"],"Layers":["base.tar","app.tar.gz"]}]""";

    @TempDir
    Path folder;

    private ImageTar image = new ImageTar(Path.of("none"));

    @BeforeEach
    void write() throws IOException {
        image = new ImageTar(folder.resolve("image.tar"));
        Files.write(
                image.file(),
                tar(Map.of(
                        "manifest.json", bytes(MANIFEST),
                        "config.json", bytes(CONFIGURATION),
                        "base.tar", tar(Map.of("etc/old", bytes("old"), "etc/kept", bytes("kept"))),
                        "app.tar.gz", gzip(tar(Map.of("app/one.jar", bytes("one")))))));
    }

    @Test
    void configurationSaysHowTheProgramIsStarted() throws IOException {
        assertThat(image.entrypoint()).containsExactly("java", "-jar", "app.jar");
        assertThat(image.environment()).containsExactly("LANG=C.UTF-8");
        assertThat(image.configuration().path("architecture").asString()).isEqualTo("arm64");
    }

    @Test
    void layersWithinAFolderAreThoseThatHoldNothingElse() throws IOException {
        List<List<LayerFile>> layers = image.layersWithin("app");

        assertThat(layers)
                .singleElement()
                .satisfies(layer -> assertThat(layer).singleElement().satisfies(file -> {
                    assertThat(file.path()).isEqualTo("app/one.jar");
                    assertThat(file.contents()).hasContent("one");
                    assertThat(file.owner().isRootAlone()).isTrue();
                }));
        assertThat(image.layersWithin("ap")).isEmpty();
    }

    @Test
    void fileThatIsNoImageIsNamed() throws IOException {
        Files.write(image.file(), tar(Map.of("readme", bytes("no image"))));

        assertThatThrownBy(image::entrypoint)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("image.tar' is no image: it has no 'manifest.json'");
    }

    @Test
    void upperLayerTakesAwayWhatItMarks() throws IOException {
        Path root = folder.resolve("root");
        Files.createDirectories(root.resolve("etc"));
        Files.writeString(root.resolve("etc/old"), "old");
        Files.writeString(root.resolve("etc/kept"), "kept");
        Files.createFile(root.resolve("etc/.wh.old"));

        Whiteouts.applyIn(root);

        assertThat(root.resolve("etc").toFile().list()).containsExactly("kept");
    }

    @Test
    void trainingWritesAnArchiveInPlaceOfReadingOne() {
        assertThat(ClassArchive.training(List.of("java", "-XX:SharedArchiveFile=/app/classes.jsa", "-cp", "a", "Main")))
                .containsExactly(
                        "java",
                        "-XX:ArchiveClassesAtExit=/tmp/classes.jsa",
                        "-Dspring.context.exit=onRefresh",
                        "-cp",
                        "a",
                        "Main");
    }

    private static byte[] tar(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                entry.setSize(file.getValue().length);
                entry.setIds(0, 0);
                tar.putArchiveEntry(entry);
                tar.write(file.getValue());
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
