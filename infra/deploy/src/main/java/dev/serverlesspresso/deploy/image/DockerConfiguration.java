package dev.serverlesspresso.deploy.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A login in a file that Jib reads by {@code DOCKER_CONFIG}, since every user of the machine sees the arguments of a program. Its folder can
 * be read by its owner alone, as temporary folders of Java can, and goes as soon as the images are there.
 */
record DockerConfiguration(Path folder) implements AutoCloseable {
    private static final String NAME = "config.json";

    static DockerConfiguration of(Registry.Login login) {
        try {
            Path folder = Files.createTempDirectory("serverlesspresso-registry");
            Map<String, Object> content = Map.of("auths", Map.of(login.host(), Map.of("auth", login.secret())));
            Files.writeString(folder.resolve(NAME), JsonMapper.shared().writeValueAsString(content));
            return new DockerConfiguration(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(folder.resolve(NAME));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
