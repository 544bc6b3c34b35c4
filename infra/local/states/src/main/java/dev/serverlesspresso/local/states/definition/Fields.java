package dev.serverlesspresso.local.states.definition;

import dev.serverlesspresso.local.states.query.JsonPathTemplates;
import dev.serverlesspresso.local.states.query.JsonataTemplates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of one object of a definition, read one by one; what is wrong with them is noted down with its place. */
final class Fields {
    private static final JsonataTemplates JSONATA =
            new JsonataTemplates(Clock.systemUTC(), new Random(0), UUID::randomUUID);
    private static final JsonPathTemplates JSONPATH = new JsonPathTemplates(new Random(0), UUID::randomUUID);

    private static final String DYNAMIC = ".$";

    private final JsonNode object;
    private final String location;
    private final List<Problem> problems;
    private final boolean catching;

    Fields(JsonNode object, String location, List<Problem> problems) {
        this(object, location, problems, false);
    }

    private Fields(JsonNode object, String location, List<Problem> problems, boolean catching) {
        this.object = object;
        this.location = location;
        this.problems = problems;
        this.catching = catching;
    }

    boolean has(String field) {
        return object.has(field);
    }

    @Nullable
    JsonNode node(String field) {
        return object.get(field);
    }

    void problem(String message) {
        problems.add(new Problem(Problem.SCHEMA, message, location));
    }

    void problem(String field, String message) {
        problems.add(new Problem(Problem.SCHEMA, message, location + "/" + field));
    }

    /** Every field has to be one of these. */
    void only(Set<String> allowed) {
        text("Comment");
        for (String field : object.propertyNames()) {
            if (!allowed.contains(field)) {
                problem("Field '" + field + "' is not supported");
            }
        }
    }

    /** Every field has to be one of these; those that the other query language has are told from those that none has. */
    void only(Set<String> allowed, Set<String> otherLanguage, QueryLanguage language) {
        text("Comment");
        QueryLanguage other = language == QueryLanguage.JSONATA ? QueryLanguage.JSONPATH : QueryLanguage.JSONATA;
        for (String field : object.propertyNames()) {
            if (!allowed.contains(field) && otherLanguage.contains(field)) {
                problem("The QueryLanguage is set to '" + language.wireName() + "', but field '" + field
                        + "' is only supported for the '" + other.wireName() + "' QueryLanguage");
            } else if (!allowed.contains(field)) {
                problem("Field '" + field + "' is not supported");
            }
        }
    }

    @Nullable
    String text(String field) {
        JsonNode value = object.get(field);
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            problem(field, "Field '" + field + "' must be a string: " + value);
            return null;
        }
        return value.stringValue();
    }

    String requiredText(String field) {
        if (!has(field)) {
            problem("Missing required field '" + field + "'");
        }
        String value = text(field);
        return value == null ? "" : value;
    }

    @Nullable
    Long wholeNumber(String field, long from, long to) {
        JsonNode value = object.get(field);
        if (value == null) {
            return null;
        }
        boolean whole = value.isIntegralNumber() && value.canConvertToLong();
        if (!whole || value.longValue() < from || value.longValue() > to) {
            problem(field, "Field '" + field + "' must be a whole number from " + from + " to " + to + ": " + value);
            return null;
        }
        return value.longValue();
    }

    double number(String field, double least, double otherwise) {
        JsonNode value = object.get(field);
        if (value == null) {
            return otherwise;
        }
        if (!value.isNumber() || value.doubleValue() < least) {
            problem(field, "Field '" + field + "' must be a number of at least " + least + ": " + value);
            return otherwise;
        }
        return value.doubleValue();
    }

    boolean truth(String field) {
        JsonNode value = object.get(field);
        if (value != null && !value.isBoolean()) {
            problem(field, "Field '" + field + "' must be true or false: " + value);
        }
        return value != null && value.isBoolean() && value.booleanValue();
    }

    /** A path that is {@code otherwise} when absent and null when it is JSON null. */
    @Nullable
    String path(String field, @Nullable String otherwise) {
        JsonNode value = object.get(field);
        if (value == null) {
            return otherwise;
        }
        if (value.isNull()) {
            return null;
        }
        String path = text(field);
        if (path != null) {
            checkPath(field, path);
        }
        return path;
    }

    /** As {@link #path}, and it has to name exactly one place; one to put a result into has to be in the input. */
    @Nullable
    String referencePath(String field, @Nullable String otherwise, boolean target) {
        String path = path(field, otherwise);
        if (has(field) && path != null && !JSONPATH.isReference(path, target)) {
            problem(field, "Value is not a Reference Path: '" + path + "'");
        }
        return path;
    }

    /** The variables that are set, whose names have to be good ones. */
    @Nullable
    JsonNode assignment(QueryLanguage language) {
        JsonNode assign = objectTemplate("Assign", language);
        if (assign != null) {
            for (String name : assign.propertyNames()) {
                VariableNames.problem(name, language).ifPresent(message -> problem("Assign", message));
            }
        }
        return assign;
    }

    /** A payload whose expressions, in whichever language, are checked for their syntax. */
    @Nullable
    JsonNode template(String field, QueryLanguage language) {
        JsonNode value = object.get(field);
        if (value != null) {
            checkTemplate(field, value, language);
        }
        return value;
    }

    /** As {@link #template}, and it has to be an object. */
    @Nullable
    JsonNode objectTemplate(String field, QueryLanguage language) {
        JsonNode value = template(field, language);
        if (value != null && !value.isObject()) {
            problem(field, "Field '" + field + "' must be an object: " + value);
            return null;
        }
        return value;
    }

    private void checkTemplate(String place, JsonNode value, QueryLanguage language) {
        if (value.isObject()) {
            for (Map.Entry<String, JsonNode> entry : value.properties()) {
                boolean path =
                        language == QueryLanguage.JSONPATH && entry.getKey().endsWith(DYNAMIC);
                if (path) {
                    checkAlone(place, value, entry.getKey());
                }
                if (path && entry.getValue().isString()) {
                    checkPath(place + "/" + entry.getKey(), entry.getValue().stringValue());
                } else if (path) {
                    problem(place + "/" + entry.getKey(), "The value of a field ending in '.$' must be a string");
                } else {
                    checkTemplate(place + "/" + entry.getKey(), entry.getValue(), language);
                }
            }
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                checkTemplate(place + "[" + i + "]", value.get(i), language);
            }
        } else if (value.isString() && language == QueryLanguage.JSONATA) {
            checkExpression(place, value.stringValue());
        }
    }

    /** Only one of a field's two forms could be in the result. */
    private void checkAlone(String place, JsonNode value, String dynamic) {
        String plain = dynamic.substring(0, dynamic.length() - DYNAMIC.length());
        if (value.has(plain)) {
            problem(place + "/" + dynamic, "There must not be both '" + plain + "' and '" + dynamic + "'");
        }
    }

    void checkExpression(String field, String text) {
        JSONATA.check(text, catching)
                .forEach(found -> problems.add(new Problem(found.code(), found.message(), location + "/" + field)));
    }

    private void checkPath(String field, String path) {
        Optional<String> wrong = JSONPATH.check(path);
        wrong.ifPresent(message -> problem(field, message));
    }

    static boolean isExpression(String text) {
        return text.startsWith("{%") && text.endsWith("%}");
    }

    /** A named child of this object. */
    Fields child(String field, JsonNode value) {
        return new Fields(value, location + "/" + field, problems, catching || field.startsWith("Catch["));
    }

    /** The objects of a list field; empty when absent. */
    List<Fields> children(String field) {
        List<Fields> children = new ArrayList<>();
        JsonNode list = object.get(field);
        if (list == null) {
            return children;
        }
        if (!list.isArray()) {
            problem(field, "Field '" + field + "' must be a list");
            return children;
        }
        for (int i = 0; i < list.size(); i++) {
            JsonNode item = list.get(i);
            Fields child = child(field + "[" + i + "]", item);
            if (item.isObject()) {
                children.add(child);
            } else {
                child.problem("An entry of '" + field + "' must be an object");
            }
        }
        return children;
    }

    JsonNode raw() {
        return object;
    }
}
