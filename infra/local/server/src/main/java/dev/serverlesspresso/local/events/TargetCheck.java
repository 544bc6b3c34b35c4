package dev.serverlesspresso.local.events;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.json.Json;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/**
 * What PutTargets refuses in one target: the constraints of the API reference's data types Target, InputTransformer,
 * RetryPolicy and DeadLetterConfig.
 */
final class TargetCheck {
    private static final int LONGEST_ARN = 1_600;
    private static final int LONGEST_INPUT = 8_192;
    private static final int LONGEST_PATH = 256;
    private static final int MOST_PATHS = 100;
    private static final Set<String> PREDEFINED = Set.of(
            "aws.events.rule-arn",
            "aws.events.rule-name",
            "aws.events.event.ingestion-time",
            "aws.events.event",
            "aws.events.event.json");

    private final JsonNode target;
    private final String id;

    private TargetCheck(JsonNode target) {
        this.target = target;
        this.id = Require.name(target, "Id", "[.\\-_A-Za-z0-9]{1,64}");
    }

    static void check(JsonNode target) {
        TargetCheck check = new TargetCheck(target);
        check.address();
        check.input();
        check.retries();
    }

    private void address() {
        String arn = Require.text(target, "Arn");
        Require.atMost(target, "Arn", LONGEST_ARN);
        Require.atMost(target, "RoleArn", LONGEST_ARN);
        boolean queue = arn.startsWith("arn:aws:sqs:");
        if (!queue && !arn.matches("arn:aws:states:[^:]*:[^:]*:stateMachine:.+")) {
            throw invalid("the local AWS delivers to state machines and SQS queues only: target " + id + " is " + arn);
        }
        if (!queue && !target.has("RoleArn")) {
            throw invalid("RoleArn is required for target " + arn + ".");
        }
        if (queue && arn.endsWith(".fifo") && !target.path("SqsParameters").has("MessageGroupId")) {
            throw invalid("Parameter(s) SqsParameters must be specified for target: " + id + ".");
        }
    }

    private void input() {
        long given = Stream.of("Input", "InputPath", "InputTransformer")
                .filter(target::has)
                .count();
        if (given > 1) {
            throw invalid("Only one of Input, InputPath, or InputTransformer must be provided for target " + id + ".");
        }
        if (target.has("Input")) {
            Require.atMost(target, "Input", LONGEST_INPUT);
            constant(target.path("Input").asString(""));
        }
        if (target.has("InputPath")) {
            Require.atMost(target, "InputPath", LONGEST_PATH);
            Paths.check(target.path("InputPath").asString(""));
        }
        if (target.has("InputTransformer")) {
            transformer(target.path("InputTransformer"));
        }
    }

    private void constant(String input) {
        try {
            if (!Json.parse(input).isMissingNode()) {
                return;
            }
        } catch (JacksonException e) {
            throw invalid("JSON syntax error in input for target " + id + ": " + e.getOriginalMessage());
        }
        throw invalid("JSON syntax error in input for target " + id + ": one JSON value is expected");
    }

    private void transformer(JsonNode transformer) {
        String template = Require.text(transformer, "InputTemplate");
        Require.atMost(transformer, "InputTemplate", LONGEST_INPUT);
        JsonNode paths = transformer.path("InputPathsMap");
        if (paths.size() > MOST_PATHS) {
            throw Require.violation(
                    paths.size() + " entries",
                    "inputPathsMap",
                    "Member must have length less than or equal to " + MOST_PATHS);
        }
        paths.properties().forEach(path -> {
            checkName(path.getKey());
            Require.atMost(paths, path.getKey(), LONGEST_PATH);
            Paths.check(path.getValue().asString(""));
        });
        Matcher placeholders = TargetInput.VARIABLE.matcher(template);
        while (placeholders.find()) {
            String name = placeholders.group(1);
            if (!paths.has(name) && !PREDEFINED.contains(name)) {
                throw invalid("InputTemplate for target " + id + " contains invalid placeholder " + name + ".");
            }
        }
        checkTemplate(template);
    }

    private void checkName(String name) {
        if (!name.matches("[A-Za-z0-9_-]{1,256}")) {
            throw Require.violation(
                    name, "inputPathsMap", "Map keys must satisfy constraint: [A-Za-z0-9\\_\\-]{1,256}");
        }
        if (name.startsWith("AWS")) {
            throw invalid("InputPathsMap for target " + id + " contains reserved key " + name + ".");
        }
    }

    /** A template is JSON, or several lines of text in quotes, once its placeholders are filled. */
    private void checkTemplate(String template) {
        String filled = TargetInput.fill(template, (name, quoted) -> quoted ? "" : "0");
        try (JsonParser parser = Json.MAPPER.createParser(filled)) {
            while (parser.nextToken() != null) {
                parser.skipChildren();
            }
        } catch (JacksonException e) {
            throw invalid("Invalid InputTemplate for target " + id + " : " + e.getOriginalMessage());
        }
    }

    private void retries() {
        JsonNode policy = target.path("RetryPolicy");
        Require.within(policy, "MaximumRetryAttempts", 0, 185);
        Require.within(policy, "MaximumEventAgeInSeconds", 60, 86_400);
        Require.atMost(target.path("DeadLetterConfig"), "Arn", LONGEST_ARN);
    }

    private static AwsError invalid(String message) {
        return AwsError.badRequest("ValidationException", message);
    }
}
