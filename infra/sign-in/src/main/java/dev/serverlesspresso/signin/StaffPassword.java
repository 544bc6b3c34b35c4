package dev.serverlesspresso.signin;

import java.util.Optional;
import java.util.function.IntPredicate;

/** What the passwords of staff have to have on AWS: length, small and capital letters, digits and other characters. */
public final class StaffPassword {
    public static final int SHORTEST = 12;

    private StaffPassword() {}

    /** What a password lacks, in words, or nothing. The password itself is not in them. */
    public static Optional<String> lacks(char[] password) {
        if (password.length < SHORTEST) {
            return Optional.of("at least " + SHORTEST + " characters");
        }
        if (!has(password, character -> character >= 'a' && character <= 'z')) {
            return Optional.of("a small letter");
        }
        if (!has(password, character -> character >= 'A' && character <= 'Z')) {
            return Optional.of("a capital letter");
        }
        if (!has(password, character -> character >= '0' && character <= '9')) {
            return Optional.of("a digit");
        }
        boolean symbol = has(password, character -> character > ' ' && character < 127 && !isLetterOrDigit(character));
        return symbol ? Optional.empty() : Optional.of("a character such as - or !");
    }

    private static boolean isLetterOrDigit(int character) {
        return Character.isLetterOrDigit(character);
    }

    private static boolean has(char[] password, IntPredicate kind) {
        for (char character : password) {
            if (kind.test(character)) {
                return true;
            }
        }
        return false;
    }
}
