package dev.serverlesspresso.kit.access;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What others may read of somebody who signed in. A full name gives its first word. Where a token has no name, the name is the log-in; that
 * one gives the part before its first separator, "Aiko" of {@code aiko.tanaka}, and nothing at all if it has no separator to stop at.
 */
public final class FirstName {

    private static final Pattern FIRST_WORD = Pattern.compile("(\\p{L}[\\p{L}\\p{M}'’-]*)\\s.*", Pattern.DOTALL);
    private static final Pattern ONE_WORD = Pattern.compile("(?=[^\\p{Ll}])\\p{L}[\\p{L}\\p{M}'’]*");
    private static final Pattern LOG_IN = Pattern.compile("(\\p{L}[\\p{L}\\p{M}]+)[._@+-].*", Pattern.DOTALL);

    private FirstName() {}

    public static Optional<String> of(@Nullable String name) {
        String known = name == null ? "" : name.strip();
        if (ONE_WORD.matcher(known).matches()) {
            return Optional.of(known);
        }
        Matcher fullName = FIRST_WORD.matcher(known);
        if (fullName.matches()) {
            return Optional.of(String.valueOf(fullName.group(1)));
        }
        Matcher logIn = LOG_IN.matcher(known);
        return logIn.matches() ? Optional.of(capitalised(String.valueOf(logIn.group(1)))) : Optional.empty();
    }

    private static String capitalised(String word) {
        int first = word.offsetByCodePoints(0, 1);
        return Character.toString(Character.toTitleCase(word.codePointAt(0))) + word.substring(first);
    }
}
