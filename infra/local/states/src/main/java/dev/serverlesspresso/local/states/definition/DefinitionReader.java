package dev.serverlesspresso.local.states.definition;

import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.states.query.DataRules;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads and checks a definition. */
public final class DefinitionReader {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final String INVALID_JSON = "INVALID_JSON_DESCRIPTION";
    private static final int LONGEST_NAME = 80;
    private static final Set<String> ALLOWED =
            Set.of("Comment", "QueryLanguage", "StartAt", "States", "TimeoutSeconds", "Version");
    private static final long LONGEST_SECONDS = 99_999_999;

    /**
     * What came out: a definition wherever one can be made out, and what is wrong with it. A definition that was stored
     * before a rule was known goes on running; a new one with problems is refused.
     */
    public record Reading(@Nullable StateMachineDefinition definition, List<Problem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }
    }

    private final boolean express;
    private final List<Problem> problems = new ArrayList<>();

    private DefinitionReader(boolean express) {
        this.express = express;
    }

    /** Reads a definition for a Standard or an Express state machine. */
    public static Reading read(String text, boolean express) {
        JsonNode root;
        try {
            root = Json.readData(text);
        } catch (JacksonException e) {
            return new Reading(null, List.of(new Problem(INVALID_JSON, String.valueOf(e.getOriginalMessage()), "/")));
        }
        DefinitionReader reader = new DefinitionReader(express);
        reader.checkText(text, root);
        StateMachineDefinition definition = reader.readRoot(root);
        return new Reading(definition, reader.problems);
    }

    /** Of two members with the same name, one would be lost without a word. */
    private void checkText(String text, JsonNode root) {
        DataRules.problem(text, root).ifPresent(problem -> problems.add(new Problem(INVALID_JSON, problem, "/")));
        try {
            STRICT.readTree(text);
        } catch (JacksonException e) {
            problems.add(new Problem(INVALID_JSON, String.valueOf(e.getOriginalMessage()), "/"));
        }
    }

    private @Nullable StateMachineDefinition readRoot(JsonNode root) {
        Fields fields = new Fields(root, "", problems);
        if (!root.isObject()) {
            fields.problem("A definition must be an object");
            return null;
        }
        fields.only(ALLOWED);
        String version = fields.text("Version");
        if (version != null && !version.equals("1.0")) {
            fields.problem("Version", "Field 'Version' must be '1.0': '" + version + "'");
        }
        QueryLanguage language = StateReader.language(fields, QueryLanguage.JSONPATH);
        String startAt = fields.requiredText("StartAt");
        JsonNode states = fields.node("States");
        if (states == null || !states.isObject() || states.isEmpty()) {
            fields.problem("States", "A definition must have at least one state");
            return null;
        }
        Map<String, State> read = readStates(fields.child("States", states), states, language);
        StateMachineDefinition definition = new StateMachineDefinition(
                startAt, language, fields.wholeNumber("TimeoutSeconds", 1, LONGEST_SECONDS), read);
        if (problems.isEmpty()) {
            checkTargets(definition);
        }
        return definition;
    }

    private Map<String, State> readStates(Fields fields, JsonNode states, QueryLanguage language) {
        Map<String, State> read = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : states.properties()) {
            String name = entry.getKey();
            Fields state = fields.child(name, entry.getValue());
            if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
                state.problem("A state's name must have 1 to " + LONGEST_NAME + " characters: '" + name + "'");
            }
            if (!entry.getValue().isObject()) {
                state.problem("A state must be an object");
                continue;
            }
            State parsed = new StateReader(state, name, language, express).read();
            if (parsed != null) {
                read.put(name, parsed);
            }
        }
        return read;
    }

    /** As on AWS, what leads nowhere is told first, and without an end nothing is said about what cannot be reached. */
    private void checkTargets(StateMachineDefinition definition) {
        target(definition, "/StartAt", definition.startAt());
        for (State state : definition.states().values()) {
            Targets.of(state)
                    .forEach(target ->
                            target(definition, "/States/" + state.name() + "/" + target.place(), target.state()));
        }
        boolean ends = definition.states().values().stream().anyMatch(Targets::ends);
        if (!ends) {
            problems.add(new Problem(Problem.NO_END, "Workflow has no terminal state", null));
        } else if (problems.isEmpty()) {
            checkReachable(definition);
        }
    }

    private void target(StateMachineDefinition definition, String location, String name) {
        if (!definition.states().containsKey(name)) {
            problems.add(new Problem(Problem.TARGET, "Missing 'Next' target: " + name, location));
        }
    }

    private void checkReachable(StateMachineDefinition definition) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(definition.startAt()));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (seen.add(name)) {
                Targets.of(definition.state(name)).forEach(target -> open.push(target.state()));
            }
        }
        for (String name : definition.states().keySet()) {
            if (!seen.contains(name)) {
                problems.add(
                        new Problem(Problem.TARGET, "State \"" + name + "\" is not reachable.", "/States/" + name));
            }
        }
    }
}
