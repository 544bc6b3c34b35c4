package dev.serverlesspresso.local.deployer;

import dev.serverlesspresso.local.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The synthesised template of one stack. */
public record Template(String stack, JsonNode content) {
    private static final String LIST = "stacks.json";

    private interface Source {
        InputStream open(String name) throws IOException;
    }

    /** The templates that this build synthesised, in the order in which they are deployed. */
    public static List<Template> fromClassPath() {
        return read("the class path", name -> {
            InputStream stream = Template.class.getResourceAsStream("/cdk/" + name);
            if (stream == null) {
                throw new IOException("there is no /cdk/" + name);
            }
            return stream;
        });
    }

    /** The templates in a folder with {@code stacks.json} and {@code <stack>.template.json}. */
    public static List<Template> fromFolder(Path folder) {
        return read("'" + folder + "'", name -> Files.newInputStream(folder.resolve(name)));
    }

    private static List<Template> read(String where, Source source) {
        try {
            List<Template> templates = new ArrayList<>();
            for (JsonNode stack : parse(source, LIST)) {
                String name = stack.asString();
                templates.add(new Template(name, parse(source, name + ".template.json")));
            }
            return templates;
        } catch (IOException | JacksonException e) {
            throw new DeploymentException("cannot read the templates from " + where + ": " + e.getMessage(), e);
        }
    }

    private static JsonNode parse(Source source, String name) throws IOException {
        try (InputStream stream = source.open(name)) {
            return Json.read(stream.readAllBytes());
        }
    }

    JsonNode resources() {
        return content.path("Resources");
    }

    JsonNode outputs() {
        return content.path("Outputs");
    }
}
