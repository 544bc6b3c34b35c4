package dev.serverlesspresso.local.deployer;

import dev.serverlesspresso.local.aws.Arns;
import dev.serverlesspresso.local.json.Json;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** A resource of a type that exists only on AWS: others may refer to it, but nothing is made. */
final class Skipped {
    private Skipped() {}

    static Deployed of(String type, String stack, String logicalId, JsonNode properties) {
        String name = stack + "-" + logicalId;
        String arn = type.equals("AWS::Logs::LogGroup")
                ? Arns.of("logs", "log-group:" + properties.path("LogGroupName").asString(name) + ":*")
                : Arns.of(service(type), name);
        return new Deployed(type, name, name, Json.object().put("Arn", arn).put("Name", name), "", 0);
    }

    private static String service(String type) {
        int first = type.indexOf("::");
        int second = type.indexOf("::", first + 2);
        return second < 0 ? "local" : type.substring(first + 2, second).toLowerCase(Locale.ROOT);
    }
}
