package dev.serverlesspresso.local.events;

import dev.serverlesspresso.local.json.Json;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What a target is given for an event: all of it, a part, a constant, or a template that is filled in. */
final class TargetInput {
    static final Pattern VARIABLE = Pattern.compile("<([A-Za-z0-9_.-]+)>");

    private final JsonNode target;
    private final String ruleName;
    private final String ruleArn;
    private final String ingestionTime;

    TargetInput(JsonNode target, String ruleName, String ruleArn, String ingestionTime) {
        this.target = target;
        this.ruleName = ruleName;
        this.ruleArn = ruleArn;
        this.ingestionTime = ingestionTime;
    }

    String of(JsonNode event) {
        if (target.has("Input")) {
            return target.path("Input").asString();
        }
        if (target.has("InputPath")) {
            return Paths.read(event, target.path("InputPath").asString()).toString();
        }
        return target.has("InputTransformer") ? fill(event) : event.toString();
    }

    private String fill(JsonNode event) {
        JsonNode transformer = target.path("InputTransformer");
        return fill(transformer.path("InputTemplate").asString(), (name, quoted) -> {
            JsonNode value = value(name, transformer.path("InputPathsMap"), event);
            return quoted ? inText(value) : asJson(value);
        });
    }

    /** The template with each placeholder filled, by its name and whether it stands inside quotes. */
    static String fill(String template, BiFunction<String, Boolean, String> values) {
        Matcher variables = VARIABLE.matcher(template);
        StringBuilder filled = new StringBuilder();
        while (variables.find()) {
            String value = values.apply(variables.group(1), insideString(template, variables.start()));
            variables.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return variables.appendTail(filled).toString();
    }

    private JsonNode value(String name, JsonNode paths, JsonNode event) {
        return switch (name) {
            case "aws.events.rule-arn" -> Json.object().stringNode(ruleArn);
            case "aws.events.rule-name" -> Json.object().stringNode(ruleName);
            case "aws.events.event.ingestion-time" -> Json.object().stringNode(ingestionTime);
            case "aws.events.event" -> EventsState.copy(event).without("detail");
            case "aws.events.event.json" -> event;
            default -> paths.has(name) ? Paths.read(event, paths.path(name).asString()) : paths.path(name);
        };
    }

    private static boolean insideString(String template, int position) {
        boolean inside = false;
        for (int i = 0; i < position; i++) {
            if (template.charAt(i) == '\\') {
                i++;
            } else if (template.charAt(i) == '"') {
                inside = !inside;
            }
        }
        return inside;
    }

    private static String asJson(JsonNode value) {
        return value.isMissingNode() ? "\"\"" : value.toString();
    }

    private static String inText(JsonNode value) {
        if (value.isMissingNode()) {
            return "";
        }
        String quoted = Json.MAPPER.writeValueAsString(value.isString() ? value.asString() : value.toString());
        return quoted.substring(1, quoted.length() - 1);
    }
}
