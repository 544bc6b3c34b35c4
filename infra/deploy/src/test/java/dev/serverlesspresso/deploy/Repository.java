package dev.serverlesspresso.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files of this repository, and what tests read out of them. */
final class Repository {
    private static final Path CHECKOUT = Path.of("../..");

    /** How the app asks for its context. */
    private static final Pattern KEY = Pattern.compile("context\\s*\\.(?:text|matching|flag)\\(\\s*\"([A-Za-z]+)\"");

    private Repository() {}

    static String read(String file) {
        try {
            return Files.readString(CHECKOUT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the group of a pattern catches in a text. */
    static Set<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The keys of the context that the app reads. */
    static Set<String> contextKeys() {
        String folder = "infra/cdk/src/main/java/dev/serverlesspresso/cdk/settings/";
        return Stream.of("Settings", "Front", "Alerts")
                .map(type -> read(folder + type + ".java"))
                .flatMap(code -> KEY.matcher(code).results())
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
