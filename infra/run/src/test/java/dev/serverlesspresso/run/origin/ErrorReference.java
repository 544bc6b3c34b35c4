package dev.serverlesspresso.run.origin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The reference page of errors, read in the form that its introduction describes. */
final class ErrorReference {
    private static final Path PAGE = Path.of("../../docs/reference/errors.md");
    private static final Pattern STATUS = Pattern.compile("## (\\d{3}) .+");
    private static final Pattern CODE = Pattern.compile("### `([A-Z_]+)`");

    private ErrorReference() {}

    /** A code under its status. */
    record Entry(String code, int status) {}

    static List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        int status = 0;
        for (String line : lines()) {
            Matcher newStatus = STATUS.matcher(line);
            Matcher code = CODE.matcher(line);
            if (newStatus.matches()) {
                status = Integer.parseInt(newStatus.group(1));
            } else if (code.matches()) {
                entries.add(new Entry(code.group(1), status));
            }
        }
        return entries;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
