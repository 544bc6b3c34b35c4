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
            fields.problem("'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine");
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

    private void only(String type) {
        QueryLanguage other = language == JSONATA ? JSONPATH : JSONATA;
        fields.only(AllowedFields.of(type, language), AllowedFields.of(type, other), language);
    }

    private State succeed() {
        only("Succeed");
        return new SucceedState(name, language, data());
    }

    private State task() {
        only("Task");
        Quantity timeout = seconds("TimeoutSeconds", 1);
        Quantity heartbeat = seconds("HeartbeatSeconds", 1);
        checkHeartbeat(timeout, heartbeat);
        List<Retrier> retriers = new ArrayList<>();
        fields.children("Retry").forEach(child -> retriers.add(ErrorRules.retrier(child)));
        List<Catcher> catchers = new ArrayList<>();
        fields.children("Catch").forEach(child -> catchers.add(ErrorRules.catcher(child, language)));
        checkWildcards(retriers.stream().map(Retrier::errorEquals).toList(), "Retry");
        checkWildcards(catchers.stream().map(Catcher::errorEquals).toList(), "Catch");
        return new TaskState(name, language, data(), transition(), resource(), timeout, heartbeat, retriers, catchers);
    }

    private void checkHeartbeat(@Nullable Quantity timeout, @Nullable Quantity heartbeat) {
        String longest = timeout == null ? null : timeout.literal();
        String beat = heartbeat == null ? null : heartbeat.literal();
        if (longest != null && beat != null && Long.parseLong(beat) >= Long.parseLong(longest)) {
            fields.problem(
                    "HeartbeatSeconds",
                    "HeartbeatSeconds must be smaller than TimeoutSeconds: " + beat + " is not less than " + longest);
        }
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
        only("Pass");
        return new PassState(name, language, data(), transition(), fields.node("Result"));
    }

    private State choice() {
        only("Choice");
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
        only("Wait");
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
        String path = language == JSONPATH ? fields.referencePath("TimestampPath", null, false) : null;
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
            String path = fields.referencePath(pathField, null, false);
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
        only("Fail");
        return new FailState(name, language, data(), words("Error"), words("Cause"));
    }

    private @Nullable Quantity words(String field) {
        if (language == JSONPATH && fields.has(field + "Path")) {
            if (fields.has(field)) {
                fields.problem("State '" + name + "' cannot have both " + field + " and " + field + "Path");
            }
            String path = fields.referencePath(field + "Path", null, false);
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
                    fields.assignment(language));
        }
        return new DataFlow(
                fields.path("InputPath", "$"),
                fields.path("OutputPath", "$"),
                fields.referencePath("ResultPath", "$", true),
                fields.template("Parameters", language),
                fields.template("ResultSelector", language),
                null,
                fields.assignment(language));
    }
}
