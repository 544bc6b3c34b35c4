package dev.serverlesspresso.local.deployer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import tools.jackson.databind.JsonNode;

/** The order in which the resources of a template have to be made: each after those that it refers to. */
final class DeployOrder {
    private final JsonNode resources;
    private final Set<String> done = new LinkedHashSet<>();
    private final List<String> open = new ArrayList<>();

    private DeployOrder(JsonNode resources) {
        this.resources = resources;
    }

    static List<String> of(Template template) {
        DeployOrder order = new DeployOrder(template.resources());
        template.resources().propertyNames().forEach(order::visit);
        return List.copyOf(order.done);
    }

    private void visit(String id) {
        if (done.contains(id)) {
            return;
        }
        if (open.contains(id)) {
            throw new DeploymentException("the resources refer to each other in a circle: " + open + " and " + id);
        }
        open.add(id);
        Set<String> needed = new LinkedHashSet<>();
        JsonNode resource = resources.path(id);
        collect(resource.path("Properties"), needed);
        JsonNode dependsOn = resource.path("DependsOn");
        if (dependsOn.isString()) {
            needed.add(dependsOn.asString());
        }
        dependsOn.forEach(other -> needed.add(other.asString()));
        needed.stream().filter(resources::has).forEach(this::visit);
        open.remove(id);
        done.add(id);
    }

    private static void collect(JsonNode value, Set<String> needed) {
        if (value.has("Ref")) {
            needed.add(value.path("Ref").asString());
        }
        if (value.has("Fn::GetAtt")) {
            JsonNode argument = value.path("Fn::GetAtt");
            needed.add(beforeDot(argument.isArray() ? argument.path(0).asString() : argument.asString()));
        }
        if (value.has("Fn::Sub")) {
            JsonNode argument = value.path("Fn::Sub");
            String text = argument.isArray() ? argument.path(0).asString() : argument.asString();
            Matcher names = Intrinsics.PLACEHOLDER.matcher(text);
            while (names.find()) {
                needed.add(beforeDot(names.group(2)));
            }
        }
        value.forEach(inner -> collect(inner, needed));
    }

    private static String beforeDot(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
