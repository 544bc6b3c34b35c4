package dev.serverlesspresso.testing;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The schemas that every event has to keep to. */
public final class EventSchemas {
    private static final String BASE = "https://serverlesspresso.dev/events";

    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaIdResolvers(resolvers -> resolvers.mapPrefix(BASE, "classpath:workflows/events")));

    /** What an event of the bus does not keep to; empty if it is as its schema says. */
    public List<String> problems(JsonNode event) {
        String detailType = event.path("detail-type").asString();
        return schemas
                .getSchema(SchemaLocation.of(BASE + "/" + detailType + ".schema.json"))
                .validate(event.path("detail").toString(), InputFormat.JSON)
                .stream()
                .map(problem -> detailType + ": " + problem)
                .toList();
    }
}
