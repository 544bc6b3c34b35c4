package dev.serverlesspresso.local.states.jsonata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which arguments a function takes, written as in {@code <s-nn?:s>}. Arguments become a string of one letter each,
 * which a regular expression made from the signature has to match.
 */
final class Signature {
    private static final Map<String, String> ARRAYS =
            Map.of("a", "arrays", "b", "booleans", "f", "functions", "n", "numbers", "o", "objects", "s", "strings");
    private static final String ANY = "[asnblfom]";

    /** One parameter: what it is, the pattern of what may be given, and whether the context may stand in for it. */
    private record Parameter(
            String type,
            String plain,
            String pattern,
            boolean context,
            @Nullable String items) {}

    private final List<Parameter> parameters;
    private final Pattern whole;

    private Signature(List<Parameter> parameters) {
        this.parameters = List.copyOf(parameters);
        StringBuilder pattern = new StringBuilder();
        parameters.forEach(
                parameter -> pattern.append('(').append(parameter.pattern()).append(')'));
        whole = Pattern.compile(pattern.toString());
    }

    static Signature of(String text) {
        List<Parameter> parameters = new ArrayList<>();
        int position = 1;
        while (position < text.length() && text.charAt(position) != ':') {
            position = read(text, position, parameters) + 1;
        }
        return new Signature(parameters);
    }

    /** Reads what stands at a position and answers where it ends. */
    private static int read(String text, int position, List<Parameter> parameters) {
        char symbol = text.charAt(position);
        switch (symbol) {
            case 's', 'n', 'b', 'l', 'o' -> add(parameters, "" + symbol, "[" + symbol + "m]");
            case 'a', 'x' -> add(parameters, "" + symbol, ANY);
            case 'f' -> add(parameters, "f", "f");
            case 'j' -> add(parameters, "j", "[asnblom]");
            case '-', '?', '+' -> qualify(parameters, symbol);
            case '(' -> {
                int end = closing(text, position, '(', ')');
                String choice = text.substring(position + 1, end);
                if (choice.contains("<")) {
                    throw JsonataException.of("S0402").with("value", choice);
                }
                add(parameters, "(" + choice + ")", "[" + choice + "m]");
                return end;
            }
            case '<' -> {
                int end = closing(text, position, '<', '>');
                itemsOf(parameters, text.substring(position + 1, end));
                return end;
            }
            default -> {
                // as in the reference, any other character says nothing
            }
        }
        return position;
    }

    private static void add(List<Parameter> parameters, String type, String pattern) {
        parameters.add(new Parameter(type, pattern, pattern, false, null));
    }

    private static void qualify(List<Parameter> parameters, char symbol) {
        if (parameters.isEmpty()) {
            throw JsonataException.of("S0401");
        }
        Parameter last = parameters.remove(parameters.size() - 1);
        boolean context = symbol == '-';
        String pattern = last.pattern() + (context ? '?' : symbol);
        parameters.add(new Parameter(last.type(), last.plain(), pattern, context || last.context(), last.items()));
    }

    private static void itemsOf(List<Parameter> parameters, String items) {
        String type = parameters.isEmpty()
                ? ""
                : parameters.get(parameters.size() - 1).type();
        if (!type.equals("a") && !type.equals("f")) {
            throw JsonataException.of("S0401").with("value", type);
        }
        Parameter last = parameters.remove(parameters.size() - 1);
        parameters.add(new Parameter(last.type(), last.plain(), last.pattern(), last.context(), items));
    }

    private static int closing(String text, int start, char open, char close) {
        int depth = 1;
        int position = start;
        while (depth > 0 && position + 1 < text.length()) {
            position++;
            char symbol = text.charAt(position);
            depth += symbol == open ? 1 : symbol == close ? -1 : 0;
        }
        return position;
    }

    /** The arguments in their places, the context among them where it stands in for one. */
    List<@Nullable Object> validate(List<@Nullable Object> arguments, @Nullable Object context) {
        StringBuilder given = new StringBuilder();
        arguments.forEach(argument -> given.append(symbol(argument)));
        Matcher matcher = whole.matcher(given);
        if (!matcher.matches()) {
            throw mismatch(arguments, given.toString());
        }
        List<@Nullable Object> valid = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            String match = matcher.group(i + 1);
            if (match.isEmpty() && parameter.context()) {
                valid.add(fromContext(parameter, context, next + 1));
            } else if (match.isEmpty()) {
                valid.add(next < arguments.size() ? arguments.get(next) : null);
                next++;
            } else {
                for (int letter = 0; letter < match.length(); letter++) {
                    valid.add(argument(parameter, match, letter, arguments.get(next), next + 1));
                    next++;
                }
            }
        }
        return valid;
    }

    private static @Nullable Object fromContext(Parameter parameter, @Nullable Object context, int index) {
        if (!Pattern.matches(parameter.plain(), "" + symbol(context))) {
            throw JsonataException.of("T0411").with("value", context).with("index", index);
        }
        return context;
    }

    private static @Nullable Object argument(
            Parameter parameter, String match, int letter, @Nullable Object argument, int index) {
        char symbol = match.charAt(letter);
        if (!parameter.type().equals("a") || symbol == 'm') {
            return argument;
        }
        String items = parameter.items();
        if (items != null && !suits(argument, symbol, match, items)) {
            throw JsonataException.of("T0412")
                    .with("value", argument)
                    .with("index", index)
                    .with("type", ARRAYS.get(items));
        }
        if (argument instanceof Sequence) {
            return argument;
        }
        Sequence around = new Sequence(1);
        around.add(argument == null ? Values.NULL : argument);
        return around;
    }

    private static boolean suits(@Nullable Object argument, char symbol, String match, String items) {
        if (!(argument instanceof Sequence list)) {
            return match.equals(items);
        }
        char wanted = items.charAt(0);
        return symbol == 'a' && list.stream().allMatch(item -> symbol(item) == wanted);
    }

    private JsonataException mismatch(List<@Nullable Object> arguments, String given) {
        StringBuilder partial = new StringBuilder();
        int good = 0;
        for (Parameter parameter : parameters) {
            Matcher matcher = Pattern.compile(
                            partial.append(parameter.pattern()).toString())
                    .matcher(given);
            if (!matcher.lookingAt()) {
                break;
            }
            good = matcher.end();
        }
        return JsonataException.of("T0410")
                .with("value", good < arguments.size() ? arguments.get(good) : null)
                .with("index", good + 1);
    }

    private static char symbol(@Nullable Object value) {
        if (value instanceof Fn) {
            return 'f';
        }
        if (value instanceof String) {
            return 's';
        }
        if (value instanceof Number) {
            return 'n';
        }
        if (value instanceof Boolean) {
            return 'b';
        }
        if (value instanceof Sequence) {
            return 'a';
        }
        return value == Values.NULL ? 'l' : value == null ? 'm' : 'o';
    }
}
