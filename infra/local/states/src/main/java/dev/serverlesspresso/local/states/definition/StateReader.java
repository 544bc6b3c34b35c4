package dev.serverlesspresso.local.states.definition;

import static dev.serverlesspresso.local.states.definition.QueryLanguage.JSONATA;
import static dev.serverlesspresso.local.states.definition.QueryLanguage.JSONPATH;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one state. */
final class StateReader {
    private static final long LONGEST_SECONDS = 99_999_999;
    private static final TaskResource NOTHING = new TaskResource("", "", false, false);

    private final Fields fields;
    private final String name;
    private final QueryLanguage language;
    private final boolean express;

    StateReader(Fields fields, String name, QueryLanguage machine, boolean express) {
        this.fields = fields;
        this.name = name;
        this.express = express;
        this.language = language(fields, machine);
        if (machine == JSONATA && language == JSONPATH) {
            fields.problem("QueryLanguage", "A state of a JSONata state machine cannot use JSONPath");
        }
    }

    static QueryLanguage language(Fields fields, QueryLanguage otherwise) {
        String text = fields.text("QueryLanguage");
        if (text == null || text.equals(otherwise.wireName())) {
            return otherwise;
        }
        if (text.equals(JSONATA.wireName())) {
            return JSONATA;
        }
        if (!text.equals(JSONPATH.wireName())) {
            fields.problem("QueryLanguage", "Field 'QueryLanguage' must be JSONPath or JSONata: '" + text + "'");
        }
        return JSONPATH;
    }

    @Nullable
    State read() {
        String type = fields.requiredText("Type");
        return switch (type) {
            case "Task" -> task();
            case "Pass" -> pass();
            case "Choice" -> choice();
            case "Wait" -> waiting();
            case "Succeed" -> succeed();
            case "Fail" -> fail();
            case "Map", "Parallel" -> refuse("State '" + name + "': the type " + type + " is not supported here yet");
            default -> refuse("State '" + name + "': unknown type '" + type + "'");
        };
    }

    private @Nullable State refuse(String why) {
        fields.problem("Type", why);
        return null;
    }

    private State succeed() {
        fields.only(AllowedFields.of("Succeed", language));
        return new SucceedState(name, language, data());
    }

    private State task() {
        fields.only(AllowedFields.of("Task", language));
        Quantity timeout = seconds("TimeoutSeconds", 1);
        Quantity heartbeat = seconds("HeartbeatSeconds", 1);
        List<Retrier> retriers = new ArrayList<>();
        fields.children("Retry").forEach(child -> retriers.add(ErrorRules.retrier(child)));
        List<Catcher> catchers = new ArrayList<>();
        fields.children("Catch").forEach(child -> catchers.add(ErrorRules.catcher(child, language)));
        checkWildcards(retriers.stream().map(Retrier::errorEquals).toList(), "Retry");
        checkWildcards(catchers.stream().map(Catcher::errorEquals).toList(), "Catch");
        return new TaskState(name, language, data(), transition(), resource(), timeout, heartbeat, retriers, catchers);
    }

    private TaskResource resource() {
        String arn = fields.requiredText("Resource");
        Optional<TaskResource> resource = TaskResource.parse(arn);
        if (resource.isEmpty()) {
            fields.problem(
                    "Resource",
                    "The resource provided " + arn + " is not recognized. The value is not a valid resource ARN, or"
                            + " the resource is not available in this region.");
        } else if (express && resource.get().waitForToken()) {
            fields.problem(
                    "Resource", "Express state machine does not support '.waitForTaskToken' service integration");
        }
        return resource.orElse(NOTHING);
    }

    private void checkWildcards(List<List<String>> errors, String field) {
        for (int i = 0; i < errors.size(); i++) {
            boolean all = errors.get(i).contains("States.ALL");
            if (all && (errors.get(i).size() > 1 || i < errors.size() - 1)) {
                fields.problem(
                        field + "[" + i + "]/ErrorEquals",
                        "States.ALL must stand alone and in the last entry of '" + field + "'");
            }
        }
    }

    private State pass() {
        fields.only(AllowedFields.of("Pass", language));
        return new PassState(name, language, data(), transition(), fields.node("Result"));
    }

    private State choice() {
        fields.only(AllowedFields.of("Choice", language));
        List<ChoiceRule> rules = new ArrayList<>();
        for (Fields child : fields.children("Choices")) {
            rules.add(ChoiceRules.read(child, language));
        }
        if (rules.isEmpty()) {
            fields.problem("Choices", "State '" + name + "' must have at least one entry in 'Choices'");
        }
        return new ChoiceState(name, language, data(), rules, fields.text("Default"));
    }

    private State waiting() {
        fields.only(AllowedFields.of("Wait", language));
        Quantity seconds = seconds("Seconds", 0);
        Quantity timestamp = timestamp();
        if ((seconds == null) == (timestamp == null)) {
            fields.problem("State '" + name + "' must have exactly one of Seconds, Timestamp"
                    + (language == JSONPATH ? ", SecondsPath, TimestampPath" : ""));
        }
        Quantity until = seconds != null ? seconds : timestamp;
        return new WaitState(
                name,
                language,
                data(),
                transition(),
                until == null ? Quantity.literal("Seconds", "0") : until,
                seconds == null);
    }

    private @Nullable Quantity timestamp() {
        String path = language == JSONPATH ? fields.path("TimestampPath", null) : null;
        if (path != null) {
            return Quantity.path("TimestampPath", path);
        }
        String text = fields.text("Timestamp");
        if (text == null) {
            return null;
        }
        if (language == JSONATA && Fields.isExpression(text)) {
            fields.checkExpression("Timestamp", text);
            return Quantity.expression("Timestamp", text);
        }
        if (Timestamps.parse(text).isEmpty()) {
            fields.problem("Timestamp", "Field 'Timestamp' must be an RFC 3339 timestamp: '" + text + "'");
        }
        return Quantity.literal("Timestamp", text);
    }

    private @Nullable Quantity seconds(String field, long least) {
        String pathField = field + "Path";
        if (language == JSONPATH && fields.has(pathField)) {
            if (fields.has(field)) {
                fields.problem("State '" + name + "' cannot have both " + field + " and " + pathField);
            }
            String path = fields.path(pathField, null);
            return path == null ? null : Quantity.path(pathField, path);
        }
        JsonNode value = fields.node(field);
        if (value != null && value.isString() && language == JSONATA && Fields.isExpression(value.stringValue())) {
            fields.checkExpression(field, value.stringValue());
            return Quantity.expression(field, value.stringValue());
        }
        Long number = fields.wholeNumber(field, least, LONGEST_SECONDS);
        return number == null ? null : Quantity.literal(field, number.toString());
    }

    private State fail() {
        fields.only(AllowedFields.of("Fail", language));
        return new FailState(name, language, data(), words("Error"), words("Cause"));
    }

    private @Nullable Quantity words(String field) {
        if (language == JSONPATH && fields.has(field + "Path")) {
            String path = fields.path(field + "Path", null);
            return path == null ? null : Quantity.path(field + "Path", path);
        }
        String text = fields.text(field);
        if (text == null) {
            return null;
        }
        if (language == JSONATA && Fields.isExpression(text)) {
            fields.checkExpression(field, text);
            return Quantity.expression(field, text);
        }
        return Quantity.literal(field, text);
    }

    private Transition transition() {
        String next = fields.text("Next");
        if ((next != null) == fields.truth("End")) {
            fields.problem("State '" + name + "' must have exactly one of Next and End: true");
        }
        return new Transition(next);
    }

    private DataFlow data() {
        if (language == JSONATA) {
            return new DataFlow(
                    "$",
                    "$",
                    "$",
                    fields.template("Arguments", language),
                    null,
                    fields.template("Output", language),
                    fields.objectTemplate("Assign", language));
        }
        return new DataFlow(
                fields.path("InputPath", "$"),
                fields.path("OutputPath", "$"),
                fields.path("ResultPath", "$"),
                fields.template("Parameters", language),
                fields.template("ResultSelector", language),
                null,
                fields.objectTemplate("Assign", language));
    }
}
