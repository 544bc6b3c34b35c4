package dev.serverlesspresso.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Classes run side by side, so each says when it is where others may be. */
class SharedShopsTests {
    private static final Pattern NAMES_ONE = Pattern.compile("[\"/](%s)\\b".formatted(String.join("|", Shop.SHARED)));

    @Test
    void classesThatNameASharedShopHaveItToThemselves() throws IOException {
        Path sources = Path.of("src", "test", "java");
        try (Stream<Path> files = Files.walk(sources)) {
            List<Path> unmarked = files.filter(file -> file.toString().endsWith("Tests.java"))
                    .filter(SharedShopsTests::usesOneUnmarked)
                    .toList();
            assertThat(unmarked).isEmpty();
        }
    }

    private static boolean usesOneUnmarked(Path file) {
        try {
            String source = Files.readString(file);
            return source.contains("@ExtendWith")
                    && NAMES_ONE.matcher(source).find()
                    && !source.contains("@InSharedShops")
                    && !source.contains("@Isolated");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
