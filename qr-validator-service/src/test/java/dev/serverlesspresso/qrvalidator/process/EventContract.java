package dev.serverlesspresso.qrvalidator.process;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The schemas that every event has to keep to. */
final class EventContract {

    private static final String BASE = "https://serverlesspresso.dev/events";

    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaIdResolvers(ids -> ids.mapPrefix(BASE, "classpath:workflows/events")));

    List<String> problems(JsonNode event) {
        String detailType = event.path("detail-type").asString();
        return schemas
                .getSchema(SchemaLocation.of(BASE + "/" + detailType + ".schema.json"))
                .validate(event.path("detail").toString(), InputFormat.JSON)
                .stream()
                .map(problem -> detailType + ": " + problem)
                .toList();
    }
}
