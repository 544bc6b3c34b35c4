package dev.serverlesspresso.images;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An image in a file, as {@code docker save} writes one: a manifest, a configuration and the layers, the lowest first. */
public record ImageTar(Path file) {
    private static final int FIRST_OF_GZIP = 0x1f;

    /** What the image says of itself: architecture, times, and under {@code config} how it is run. */
    public JsonNode configuration() throws IOException {
        return json(manifest().path("Config").asString());
    }

    /** What is executed when nobody says otherwise. */
    public List<String> entrypoint() throws IOException {
        return texts(configuration().path("config").path("Entrypoint"));
    }

    /** Its environment, each as {@code NAME=value}. */
    public List<String> environment() throws IOException {
        return texts(configuration().path("config").path("Env"));
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    /** The layers that hold one folder and nothing outside of it, the lowest first. */
    public List<List<LayerFile>> layersWithin(String folder) throws IOException {
        List<List<LayerFile>> found = new ArrayList<>();
        for (String layer : layers()) {
            open(layer, stream -> filesWithin(folder, stream)).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<List<LayerFile>> filesWithin(String folder, InputStream layer) throws IOException {
        List<LayerFile> files = new ArrayList<>();
        TarArchiveInputStream tar = tar(layer);
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            LayerFile file = file(entry, tar);
            if (!file.path().equals(folder) && !file.path().startsWith(folder + "/")) {
                return Optional.empty();
            }
            files.add(file);
        }
        return Optional.of(files);
    }

    private static LayerFile file(TarArchiveEntry entry, InputStream contents) throws IOException {
        return new LayerFile(
                entry.getName().replaceAll("^(\\./|/)+|/$", ""),
                new LayerFile.Owner(entry.getLongUserId(), entry.getLongGroupId(), entry.getMode() & 07777),
                entry.getLastModifiedTime().toInstant(),
                entry.isFile() ? contents.readAllBytes() : new byte[0]);
    }

    /** Lays all layers over each other in a folder, with the owners and rights that they have; only root may do that. */
    public void unpack(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path written = Files.createTempFile(folder.toAbsolutePath().getParent(), "layer", ".tar");
        try {
            for (String layer : layers()) {
                open(layer, stream -> Files.copy(stream, written, StandardCopyOption.REPLACE_EXISTING));
                Command.of("tar", "-x", "--numeric-owner", "-f", written.toString(), "-C", folder.toString())
                        .run();
                Whiteouts.applyIn(folder);
            }
        } finally {
            Files.delete(written);
        }
    }

    private List<String> layers() throws IOException {
        return texts(manifest().path("Layers"));
    }

    private JsonNode manifest() throws IOException {
        return json("manifest.json").path(0);
    }

    private JsonNode json(String name) throws IOException {
        return open(name, stream -> JsonMapper.shared().readTree(stream.readAllBytes()));
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(InputStream stream) throws IOException;
    }

    private <T> T open(String name, Reader<T> reader) throws IOException {
        try (TarArchiveInputStream tar = tar(Files.newInputStream(file))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return reader.read(tar);
                }
            }
        }
        throw new IOException("'" + file + "' is no image: it has no '" + name + "'");
    }

    private static TarArchiveInputStream tar(InputStream stream) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(stream);
        buffered.mark(1);
        int first = buffered.read();
        buffered.reset();
        return new TarArchiveInputStream(first == FIRST_OF_GZIP ? new GZIPInputStream(buffered) : buffered);
    }
}
