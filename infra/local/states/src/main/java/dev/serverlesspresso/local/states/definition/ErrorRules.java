package dev.serverlesspresso.local.states.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the entries of Retry and Catch. */
final class ErrorRules {
    private static final Set<String> RETRY = Set.of(
            "ErrorEquals",
            "IntervalSeconds",
            "MaxAttempts",
            "BackoffRate",
            "MaxDelaySeconds",
            "JitterStrategy",
            "Comment");

    private static final Set<String> CATCH_JSONATA = Set.of("ErrorEquals", "Next", "Output", "Assign", "Comment");
    private static final Set<String> CATCH_JSONPATH = Set.of("ErrorEquals", "Next", "ResultPath", "Assign", "Comment");

    private ErrorRules() {}

    static Retrier retrier(Fields fields) {
        fields.only(RETRY);
        String jitter = fields.text("JitterStrategy");
        if (jitter != null && !jitter.equals("FULL") && !jitter.equals("NONE")) {
            fields.problem("JitterStrategy", "Field 'JitterStrategy' must be FULL or NONE: '" + jitter + "'");
        }
        return new Retrier(
                errors(fields),
                or(fields.wholeNumber("IntervalSeconds", 1, 99_999_999), 1),
                (int) or(fields.wholeNumber("MaxAttempts", 0, 99_999_999), 3),
                fields.number("BackoffRate", 1, 2),
                fields.wholeNumber("MaxDelaySeconds", 1, 31_622_400),
                "FULL".equals(jitter));
    }

    static Catcher catcher(Fields fields, QueryLanguage language) {
        boolean jsonata = language == QueryLanguage.JSONATA;
        fields.only(jsonata ? CATCH_JSONATA : CATCH_JSONPATH, jsonata ? CATCH_JSONPATH : CATCH_JSONATA, language);
        return new Catcher(
                errors(fields),
                fields.requiredText("Next"),
                jsonata ? "$" : fields.referencePath("ResultPath", "$", true),
                jsonata ? fields.template("Output", language) : null,
                fields.assignment(language));
    }

    private static List<String> errors(Fields fields) {
        List<String> names = new ArrayList<>();
        JsonNode list = fields.node("ErrorEquals");
        if (list == null || !list.isArray() || list.isEmpty()) {
            fields.problem("ErrorEquals", "Field 'ErrorEquals' must be a list with at least one error name");
            return names;
        }
        for (JsonNode name : list.values()) {
            if (name.isString()) {
                names.add(name.stringValue());
            } else {
                fields.problem("ErrorEquals", "An error name must be a string: " + name);
            }
        }
        return names;
    }

    private static long or(@Nullable Long value, long otherwise) {
        return value == null ? otherwise : value;
    }
}
