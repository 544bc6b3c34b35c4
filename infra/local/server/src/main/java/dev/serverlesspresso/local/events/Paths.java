package dev.serverlesspresso.local.events;

import dev.serverlesspresso.local.aws.AwsError;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The JSON paths that EventBridge knows: {@code $.a.b[0]['c-d']}. */
final class Paths {
    private static final Pattern STEP =
            Pattern.compile("\\G(?:\\.([A-Za-z0-9_-]+)|\\[(\\d+)]|\\[['\"]([^'\"]+)['\"]])");

    private Paths() {}

    static void check(String path) {
        steps(path);
    }

    /** What the path leads to, missing where there is nothing. */
    static JsonNode read(JsonNode event, String path) {
        JsonNode here = event;
        for (String step : steps(path)) {
            here = here.isArray() && step.chars().allMatch(Character::isDigit)
                    ? here.path(Integer.parseInt(step))
                    : here.path(step);
        }
        return here;
    }

    private static List<String> steps(String path) {
        if (!path.startsWith("$")) {
            throw invalid(path);
        }
        List<String> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(path);
        int end = 1;
        while (end < path.length() && matcher.find(end)) {
            steps.add(firstOf(matcher));
            end = matcher.end();
        }
        if (end != path.length()) {
            throw invalid(path);
        }
        return steps;
    }

    private static String firstOf(Matcher matcher) {
        for (int group = 1; group <= 3; group++) {
            String text = matcher.group(group);
            if (text != null) {
                return text;
            }
        }
        throw new IllegalStateException("a step without a name");
    }

    private static AwsError invalid(String path) {
        return AwsError.badRequest(
                "ValidationException",
                "Invalid JSON path '" + path + "': must be like $.detail.name or $.resources[0]");
    }
}
