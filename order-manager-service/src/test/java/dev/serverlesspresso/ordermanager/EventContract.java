package dev.serverlesspresso.ordermanager;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.serverlesspresso.kit.event.Event;
import dev.serverlesspresso.kit.event.EventJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The schemas that events must fit. */
public final class EventContract {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaIdResolvers(
                    ids -> ids.mapPrefix("https://serverlesspresso.dev/events/", "classpath:workflows/events/")));

    private EventContract() {}

    /** Asserts that the detail of an event fits the schema of its type. */
    public static void assertFits(Event event) {
        String name = "/workflows/events/" + Event.detailTypeOf(event) + ".schema.json";
        try (InputStream schema = EventContract.class.getResourceAsStream(name)) {
            assertThat(schema).as(name + " on the class path").isNotNull();
            String text = new String(schema.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(SCHEMAS.getSchema(text, InputFormat.JSON).validate(EventJson.detail(event), InputFormat.JSON))
                    .as(Event.detailTypeOf(event))
                    .isEmpty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
