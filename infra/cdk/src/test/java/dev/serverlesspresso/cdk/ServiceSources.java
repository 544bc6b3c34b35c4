package dev.serverlesspresso.cdk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the code of a service says, with the kit that all of them have: the templates are held against it. */
record ServiceSources(String text) {

    /** {@code service} is the name of a service without {@code -service}. */
    static ServiceSources of(String service) {
        return new ServiceSources(Stream.of("../../" + service + "-service", "../service-kit")
                .flatMap(module -> files(Path.of(module, "src/main/java")).stream())
                .map(ServiceSources::read)
                .collect(Collectors.joining("\n")));
    }

    /** What the groups of a pattern found, without repetition. */
    Set<String> find(String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .flatMap(ServiceSources::groups)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> groups(MatchResult found) {
        return Stream.iterate(1, group -> group <= found.groupCount(), group -> group + 1)
                .map(found::group)
                .filter(group -> group != null);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
