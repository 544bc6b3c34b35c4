package dev.serverlesspresso.local.states.query;

import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.states.query.IntrinsicCall.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of an intrinsic function call, with its nested calls. */
final class IntrinsicParser {

    private static final int MAX_DEPTH = 10;
    private static final Pattern NAME = Pattern.compile("States\\.[A-Za-z0-9]+");
    private static final Pattern LITERAL =
            Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?|true|false|null");

    private final String text;
    private int position;

    IntrinsicParser(String text) {
        this.text = text;
    }

    IntrinsicCall parse() {
        IntrinsicCall call = call(1);
        skipSpaces();
        if (position != text.length()) {
            throw failure("unexpected text after the call");
        }
        return call;
    }

    private IntrinsicCall call(int depth) {
        if (depth > MAX_DEPTH) {
            throw failure("at most " + MAX_DEPTH + " calls may be nested");
        }
        int start = position;
        String name = match(NAME, "the name of an intrinsic function");
        expect('(');
        List<Argument> arguments = new ArrayList<>();
        skipSpaces();
        if (peek() != ')') {
            arguments.add(argument(depth));
            while (next() == ',') {
                position++;
                arguments.add(argument(depth));
            }
        }
        expect(')');
        return new IntrinsicCall(text.substring(start, position), name, arguments);
    }

    private Argument argument(int depth) {
        char first = next();
        if (first == '\'') {
            return new IntrinsicCall.Value(Json.string(string()));
        }
        if (first == '$') {
            return new IntrinsicCall.Path(path());
        }
        if (first == 'S') {
            return new IntrinsicCall.Nested(call(depth + 1));
        }
        String literal = match(LITERAL, "an argument");
        return new IntrinsicCall.Value(Json.readData(literal));
    }

    /** Inside quotes a backslash takes the next character as it is; the braces of States.Format keep theirs. */
    private String string() {
        StringBuilder value = new StringBuilder();
        position++;
        while (peek() != '\'') {
            char character = peek();
            if (character == 0) {
                throw failure("a string is not closed");
            }
            if (character == '\\' && position + 1 < text.length()) {
                position++;
                character = peek();
                if (character == '{' || character == '}') {
                    value.append('\\');
                }
            }
            value.append(character);
            position++;
        }
        position++;
        return value.toString();
    }

    /** A path ends at a comma or a closing parenthesis that is not inside its own brackets, parentheses or quotes. */
    private String path() {
        int start = position;
        int open = 0;
        char quote = 0;
        for (; position < text.length(); position++) {
            char character = peek();
            if (quote != 0) {
                quote = character == quote ? 0 : quote;
            } else if (character == '\'' || character == '"') {
                quote = character;
            } else if (character == '[' || character == '(') {
                open++;
            } else if (open > 0 && (character == ']' || character == ')')) {
                open--;
            } else if (open == 0 && (character == ',' || character == ')')) {
                break;
            }
        }
        return text.substring(start, position).strip();
    }

    private String match(Pattern pattern, String wanted) {
        Matcher matcher = pattern.matcher(text).region(position, text.length());
        if (!matcher.lookingAt()) {
            throw failure("expected " + wanted);
        }
        position = matcher.end();
        return matcher.group();
    }

    private void expect(char wanted) {
        if (next() != wanted) {
            throw failure("expected '" + wanted + "'");
        }
        position++;
    }

    private char next() {
        skipSpaces();
        return peek();
    }

    private char peek() {
        return position < text.length() ? text.charAt(position) : 0;
    }

    private void skipSpaces() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    private QueryFailure failure(String problem) {
        return QueryFailure.intrinsic(
                "The intrinsic function '" + text + "' is not valid at position " + position + ": " + problem);
    }
}
