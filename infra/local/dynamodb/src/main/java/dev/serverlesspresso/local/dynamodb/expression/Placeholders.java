package dev.serverlesspresso.local.dynamodb.expression;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue;
import dev.serverlesspresso.local.dynamodb.value.ValueReader;
import dev.serverlesspresso.local.dynamodb.value.ValueRefusal;
import dev.serverlesspresso.local.dynamodb.wire.Invalid;
import dev.serverlesspresso.local.dynamodb.wire.Request;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** ExpressionAttributeNames and -Values of one request, and which of them its expressions have used. */
public final class Placeholders {
    private static final String NAMES = "ExpressionAttributeNames";
    private static final String VALUES = "ExpressionAttributeValues";
    /** With its sign. */
    private static final int LONGEST_KEY = 255;

    private static final Pattern NAME = Pattern.compile("#[A-Za-z0-9_]+");
    private static final Pattern VALUE = Pattern.compile(":[A-Za-z0-9_]+");

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, AttributeValue> values = new LinkedHashMap<>();
    private final Set<String> unused = new LinkedHashSet<>();

    private Placeholders() {}

    /** {@code expressions} are the members of the request that may hold an expression; one of them has to be there. */
    public static Placeholders of(Request request, String... expressions) {
        Placeholders placeholders = new Placeholders();
        boolean none = Arrays.stream(expressions).noneMatch(request::has);
        placeholders.readNames(request, none);
        placeholders.readValues(request, none, expressions);
        return placeholders;
    }

    private void readNames(Request request, boolean noExpression) {
        if (!request.has(NAMES)) {
            return;
        }
        if (noExpression) {
            throw Invalid.request(NAMES + " can only be specified when using expressions");
        }
        if (request.get(NAMES).isEmpty()) {
            throw Invalid.request(NAMES + " must not be empty");
        }
        for (Map.Entry<String, JsonNode> entry : request.get(NAMES).properties()) {
            checkKey(NAMES, entry.getKey(), NAME);
            if (entry.getValue().asString().isEmpty()) {
                throw Invalid.request(
                        NAMES + " contains invalid value: Empty attribute name for key " + entry.getKey());
            }
            names.put(entry.getKey(), entry.getValue().asString());
        }
        unused.addAll(names.keySet());
    }

    private void readValues(Request request, boolean noExpression, String... expressions) {
        List<String> using = Arrays.stream(expressions)
                .filter(name -> !name.equals("ProjectionExpression"))
                .toList();
        if (!request.has(VALUES)) {
            return;
        }
        if (noExpression) {
            throw Invalid.request(VALUES + " can only be specified when using expressions: "
                    + String.join(" and ", using) + (using.size() > 1 ? " are null" : " is null"));
        }
        if (request.get(VALUES).isEmpty()) {
            throw Invalid.request(VALUES + " must not be empty");
        }
        for (Map.Entry<String, JsonNode> entry : request.get(VALUES).properties()) {
            checkKey(VALUES, entry.getKey(), VALUE);
            values.put(entry.getKey(), value(entry));
        }
        unused.addAll(values.keySet());
    }

    /** AWS tells the length of a name, and not of a value. */
    private static void checkKey(String member, String key, Pattern allowed) {
        int length = key.getBytes(StandardCharsets.UTF_8).length;
        if (length > LONGEST_KEY) {
            throw Invalid.request(member + " contains invalid key: The expression attribute map contains a key that is"
                    + " too long;" + (member.equals(NAMES) ? " size of key: " + length : ""));
        }
        if (!allowed.matcher(key).matches()) {
            throw Invalid.request(member + " contains invalid key: Syntax error; key: \"" + key + "\"");
        }
    }

    private static AttributeValue value(Map.Entry<String, JsonNode> entry) {
        try {
            return ValueReader.value(entry.getValue());
        } catch (ValueRefusal refusal) {
            throw refusal.withOlder(message -> invalidValue(message, entry.getKey()));
        } catch (AwsError e) {
            if (!e.code().equals("ValidationException")) {
                throw e;
            }
            throw Invalid.request(invalidValue(e.getMessage(), entry.getKey()));
        }
    }

    private static String invalidValue(String message, String key) {
        return VALUES + " contains invalid value: " + message + " for key " + key;
    }

    String name(Tokens tokens, String placeholder) {
        String name = names.get(placeholder);
        if (name == null) {
            throw tokens.invalid("An expression attribute name used in the document path is not defined;"
                    + " attribute name: " + placeholder);
        }
        unused.remove(placeholder);
        return name;
    }

    AttributeValue value(Tokens tokens, String placeholder) {
        AttributeValue value = values.get(placeholder);
        if (value == null) {
            throw tokens.invalid(
                    "An expression attribute value used in expression is not defined; attribute value: " + placeholder);
        }
        unused.remove(placeholder);
        return value;
    }

    /** To be called when all expressions of the request are parsed. */
    public void checkAllUsed() {
        checkAllUsed(NAMES, "#");
        checkAllUsed(VALUES, ":");
    }

    private void checkAllUsed(String member, String sign) {
        String left = unused.stream().filter(key -> key.startsWith(sign)).collect(Collectors.joining(", "));
        if (!left.isEmpty()) {
            throw Invalid.request("Value provided in " + member + " unused in expressions: keys: {" + left + "}");
        }
    }
}
