package dev.serverlesspresso.run;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The last error that a service has logged, in one short line. */
final class LastError {
    private static final int LOOKED_AT = 256 * 1024;
    private static final int LONGEST = 240;
    private static final Pattern MESSAGE = Pattern.compile("\"message\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"");
    /** What Spring Boot says around the description of a failure that it knows. */
    private static final Pattern FAILED_TO_START =
            Pattern.compile("^APPLICATION FAILED TO START Description: (.*?)(?: Action: .*)?$");

    private static final Pattern DECORATION = Pattern.compile("\\\\[nrt]|\\*{3,}|\\s+");

    private LastError() {}

    static Optional<String> in(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            int length = (int) Math.min(file.length(), LOOKED_AT);
            byte[] end = new byte[length];
            file.seek(file.length() - length);
            file.readFully(end);
            List<String> errors = new String(end, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("\"ERROR\""))
                    .toList();
            return errors.isEmpty() ? Optional.empty() : message(errors.get(errors.size() - 1));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> message(String line) {
        Matcher found = MESSAGE.matcher(line);
        if (!found.find()) {
            return Optional.empty();
        }
        String text = DECORATION
                .matcher(found.group(1))
                .replaceAll(" ")
                .replace("\\\"", "\"")
                .replaceAll(" {2,}", " ")
                .strip();
        text = FAILED_TO_START.matcher(text).replaceFirst("$1");
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text);
    }
}
