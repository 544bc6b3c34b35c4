package dev.serverlesspresso.local.deployer;

import dev.serverlesspresso.local.aws.Arns;
import dev.serverlesspresso.local.json.Json;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * Resources of types that exist only on AWS: others may refer to them, but nothing is made.
 *
 * @param inTheirPlace what attributes stand for on this machine, such as {@code AWS::CloudFront::Distribution.DomainName}
 */
record Skipped(Map<String, String> inTheirPlace) {
    private static final String REFERENCE = "Ref";

    Deployed of(Declared resource) {
        String type = resource.type();
        String name = resource.stack() + "-" + resource.logicalId();
        ObjectNode attributes = Json.object().put("Arn", arn(resource, name)).put("Name", name);
        OnlyOnAws.attributes(type).forEach((attribute, value) -> attributes.put(attribute, value.replace("%s", name)));
        inTheirPlace.forEach((attribute, value) -> {
            if (attribute.startsWith(type + ".")) {
                attributes.put(attribute.substring(type.length() + 1), value);
            }
        });
        String reference = attributes.path(REFERENCE).asString(name);
        attributes.remove(REFERENCE);
        return new Deployed(type, name, reference, attributes, "", 0);
    }

    private static String arn(Declared resource, String name) {
        return resource.type().equals("AWS::Logs::LogGroup")
                ? Arns.of(
                        "logs",
                        "log-group:"
                                + resource.properties().path("LogGroupName").asString(name) + ":*")
                : Arns.of(service(resource.type()), name);
    }

    private static String service(String type) {
        int first = type.indexOf("::");
        int second = type.indexOf("::", first + 2);
        return second < 0 ? "local" : type.substring(first + 2, second).toLowerCase(Locale.ROOT);
    }
}
