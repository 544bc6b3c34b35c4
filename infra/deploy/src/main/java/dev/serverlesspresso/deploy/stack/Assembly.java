package dev.serverlesspresso.deploy.stack;

import dev.serverlesspresso.deploy.terminal.Refusal;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the synthesised stacks say that they need of {@code cdk bootstrap}.
 *
 * @param parameter that of Systems Manager which keeps its version
 * @param version the least
 */
public record Assembly(String parameter, int version) {

    /** Reads it of all stacks: the greatest version of them. */
    public static Assembly in(Path folder) {
        Assembly found = new Assembly("", 0);
        for (JsonNode artifact : manifest(folder).path("artifacts")) {
            JsonNode properties = artifact.path("properties");
            int version = properties.path("requiresBootstrapStackVersion").asInt(0);
            if (version > found.version()) {
                String parameter =
                        properties.path("bootstrapStackVersionSsmParameter").asString("");
                found = new Assembly(parameter, version);
            }
        }
        return found;
    }

    private static JsonNode manifest(Path folder) {
        Path manifest = folder.resolve("manifest.json");
        try {
            return JsonMapper.shared().readTree(manifest);
        } catch (JacksonException unreadable) {
            throw new Refusal(
                    "the synthesised stacks cannot be read in '" + manifest + "': ./mvnw clean, and try again");
        }
    }
}
