package dev.serverlesspresso.local.states.definition;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which fields a state of each type may have in each language. */
final class AllowedFields {
    private static final Set<String> ALWAYS = Set.of("Type", "Comment", "QueryLanguage");
    private static final Map<String, Set<String>> BOTH = Map.of(
            "Task",
            Set.of("Next", "End", "Assign", "Resource", "TimeoutSeconds", "HeartbeatSeconds", "Retry", "Catch"),
            "Pass",
            Set.of("Next", "End", "Assign"),
            "Choice",
            Set.of("Assign", "Choices", "Default"),
            "Wait",
            Set.of("Next", "End", "Assign", "Seconds", "Timestamp"),
            "Succeed",
            Set.of(),
            "Fail",
            Set.of("Error", "Cause"));
    private static final Map<String, Set<String>> JSONATA = Map.of(
            "Task", Set.of("Arguments", "Output"),
            "Pass", Set.of("Output"),
            "Choice", Set.of("Output"),
            "Wait", Set.of("Output"),
            "Succeed", Set.of("Output"),
            "Fail", Set.of());
    private static final Map<String, Set<String>> JSONPATH = Map.of(
            "Task",
            Set.of(
                    "InputPath",
                    "OutputPath",
                    "ResultPath",
                    "Parameters",
                    "ResultSelector",
                    "TimeoutSecondsPath",
                    "HeartbeatSecondsPath"),
            "Pass",
            Set.of("InputPath", "OutputPath", "ResultPath", "Parameters", "Result"),
            "Choice",
            Set.of("InputPath", "OutputPath"),
            "Wait",
            Set.of("InputPath", "OutputPath", "SecondsPath", "TimestampPath"),
            "Succeed",
            Set.of("InputPath", "OutputPath"),
            "Fail",
            Set.of("ErrorPath", "CausePath"));

    private AllowedFields() {}

    static Set<String> of(String type, QueryLanguage language) {
        Set<String> allowed = new HashSet<>(ALWAYS);
        allowed.addAll(BOTH.getOrDefault(type, Set.of()));
        Map<String, Set<String>> own = language == QueryLanguage.JSONATA ? JSONATA : JSONPATH;
        allowed.addAll(own.getOrDefault(type, Set.of()));
        return allowed;
    }
}
