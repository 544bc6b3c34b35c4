package dev.serverlesspresso.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.kit.problem.web.ProblemType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The reference page of errors, read in the form that its introduction describes. */
public final class ErrorReference {

    /** How the page names what any service may answer. */
    public static final String EVERY_SERVICE = "every service";

    private static final Path PAGE = Path.of("docs", "reference", "errors.md");
    private static final Pattern STATUS = Pattern.compile("## (\\d{3}) .+");
    private static final Pattern CODE = Pattern.compile("### `([A-Z_]+)`");
    private static final Pattern FROM = Pattern.compile("- From: (.+)");

    private ErrorReference() {}

    /**
     * A code under its status.
     *
     * @param from who answers with it
     */
    public record Entry(String code, int status, List<String> from) {}

    public static List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        int status = 0;
        String code = "";
        for (String line : lines()) {
            Matcher newStatus = STATUS.matcher(line);
            Matcher newCode = CODE.matcher(line);
            Matcher from = FROM.matcher(line);
            if (newStatus.matches()) {
                status = Integer.parseInt(newStatus.group(1));
            } else if (newCode.matches()) {
                code = newCode.group(1);
            } else if (from.matches() && !code.isEmpty()) {
                entries.add(new Entry(code, status, Arrays.asList(from.group(1).split(", "))));
            }
        }
        return entries;
    }

    /** Fails unless the page documents these problems as a service's, with their status, and no others as that service's. */
    public static void assertDocuments(String service, ProblemType... problems) {
        assertDocuments(List.of(service), problems);
    }

    /** Fails unless the page documents these problems, with their status, as what every service may answer. */
    public static void assertDocumentsOfEveryService(ProblemType... problems) {
        assertDocuments(List.of(EVERY_SERVICE), problems);
    }

    private static void assertDocuments(List<String> from, ProblemType... problems) {
        assertThat(entries().stream()
                        .filter(entry -> entry.from().stream().anyMatch(from::contains))
                        .map(entry -> entry.status() + " " + entry.code()))
                .as("what the page says of " + from)
                .containsExactlyInAnyOrderElementsOf(Stream.of(problems)
                        .map(problem -> problem.status().value() + " " + problem.name())
                        .toList());
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(page());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path page() {
        @Nullable Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve(PAGE))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("no folder above this one has " + PAGE);
        }
        return folder.resolve(PAGE);
    }
}
