package dev.serverlesspresso.local.deployer;

import dev.serverlesspresso.local.aws.Arns;
import dev.serverlesspresso.local.json.Json;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** CloudFormation's functions. */
final class Intrinsics {
    static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(!?)([^}]+)}");

    private static final Map<String, BiFunction<Intrinsics, JsonNode, JsonNode>> FUNCTIONS = Map.of(
            "Ref", (self, argument) -> self.scope.reference(argument.asString()),
            "Fn::GetAtt", Intrinsics::getAtt,
            "Fn::Sub", Intrinsics::substitute,
            "Fn::Join", Intrinsics::join,
            "Fn::Select", Intrinsics::select,
            "Fn::Split", Intrinsics::split,
            "Fn::ImportValue",
                    (self, argument) ->
                            self.scope.imported(self.resolve(argument).asString()),
            "Fn::FindInMap", Intrinsics::findInMap,
            "Fn::GetAZs", Intrinsics::zones);

    private final Scope scope;

    Intrinsics(Scope scope) {
        this.scope = scope;
    }

    /** The value with all functions replaced by their results; members without a value are left out. */
    JsonNode resolve(JsonNode value) {
        JsonNode resolved = value(value);
        return resolved == null ? Json.object().nullNode() : resolved;
    }

    private @Nullable JsonNode value(JsonNode value) {
        if (value.isArray()) {
            ArrayNode items = Json.array();
            value.forEach(item -> {
                JsonNode resolved = value(item);
                if (resolved != null) {
                    items.add(resolved);
                }
            });
            return items;
        }
        return value.isObject() ? object(value) : value;
    }

    private @Nullable JsonNode object(JsonNode value) {
        if (value.size() == 1) {
            String name = value.propertyNames().iterator().next();
            if (name.equals("Ref") && value.path(name).asString().equals("AWS::NoValue")) {
                return null;
            }
            if (name.equals("Ref") || name.startsWith("Fn::")) {
                return call(name, value.path(name));
            }
        }
        ObjectNode resolved = Json.object();
        value.properties().forEach(member -> {
            JsonNode inner = value(member.getValue());
            if (inner != null) {
                resolved.set(member.getKey(), inner);
            }
        });
        return resolved;
    }

    private JsonNode call(String name, JsonNode argument) {
        var function = FUNCTIONS.get(name);
        if (function == null) {
            throw new DeploymentException("the local AWS does not know the function '" + name + "'");
        }
        return function.apply(this, argument);
    }

    private JsonNode getAtt(JsonNode argument) {
        if (argument.isArray()) {
            return scope.attribute(
                    argument.path(0).asString(), resolve(argument.path(1)).asString());
        }
        return attribute(argument.asString());
    }

    private JsonNode attribute(String dotted) {
        int dot = dotted.indexOf('.');
        return scope.attribute(dotted.substring(0, Math.max(dot, 0)), dotted.substring(dot + 1));
    }

    private JsonNode substitute(JsonNode argument) {
        String text = argument.isArray() ? argument.path(0).asString() : argument.asString();
        JsonNode own = argument.isArray() ? argument.path(1) : Json.object();
        return Scope.text(PLACEHOLDER.matcher(text).replaceAll(found -> {
            String name = found.group(2);
            if (!found.group(1).isEmpty()) {
                return Matcher.quoteReplacement("${" + name + "}");
            }
            JsonNode value = own.has(name)
                    ? resolve(own.path(name))
                    : name.contains(".") ? attribute(name) : scope.reference(name);
            return Matcher.quoteReplacement(value.asString());
        }));
    }

    private JsonNode join(JsonNode argument) {
        return Scope.text(resolve(argument.path(1))
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.joining(argument.path(0).asString())));
    }

    private JsonNode select(JsonNode argument) {
        JsonNode list = resolve(argument.path(1));
        int index = resolve(argument.path(0)).asInt();
        if (index < 0 || index >= list.size()) {
            throw new DeploymentException("Fn::Select of item " + index + " of " + list.size());
        }
        return list.path(index);
    }

    private JsonNode split(JsonNode argument) {
        ArrayNode parts = Json.array();
        String text = resolve(argument.path(1)).asString();
        List.of(text.split(Pattern.quote(argument.path(0).asString()), -1)).forEach(parts::add);
        return parts;
    }

    /** Three of them, as most regions have; an empty name is this region's. */
    private JsonNode zones(JsonNode argument) {
        String asked = resolve(argument).asString();
        String region = asked.isEmpty() ? Arns.REGION : asked;
        return Json.array().add(region + "a").add(region + "b").add(region + "c");
    }

    private JsonNode findInMap(JsonNode argument) {
        JsonNode keys = resolve(argument);
        return scope.mapped(
                keys.path(0).asString(), keys.path(1).asString(), keys.path(2).asString());
    }
}
