package dev.serverlesspresso.local.states.definition;

import java.util.Optional;

/** Which names variables may have: identifiers as Unicode defines them, of at most 80 characters, and not {@code states}. */
final class VariableNames {
    private static final String DYNAMIC = ".$";
    private static final int LONGEST = 80;

    private VariableNames() {}

    static Optional<String> problem(String field, QueryLanguage language) {
        boolean dynamic = language == QueryLanguage.JSONPATH && field.endsWith(DYNAMIC);
        String name = dynamic ? field.substring(0, field.length() - DYNAMIC.length()) : field;
        if (name.equals("states")) {
            return Optional.of("Variable name 'states' is reserved");
        }
        if (name.codePointCount(0, name.length()) > LONGEST) {
            return Optional.of("Variable name must have at most " + LONGEST + " characters: '" + name + "'");
        }
        boolean identifier = !name.isEmpty()
                && Character.isUnicodeIdentifierStart(name.codePointAt(0))
                && name.codePoints().allMatch(VariableNames::continues);
        return identifier
                ? Optional.empty()
                : Optional.of("Variable name must begin with a letter and go on with letters, digits and underscores: '"
                        + name + "'");
    }

    private static boolean continues(int symbol) {
        return Character.isUnicodeIdentifierPart(symbol) && !Character.isIdentifierIgnorable(symbol);
    }
}
