package dev.serverlesspresso.kit.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.serverlesspresso.kit.time.Rfc3339;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;

/** The detail of an event as JSON: its record's components and the version of its schema. */
public final class EventJson {

    private static final int SCHEMA_VERSION = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(Instant.class, new InstantText()))
            .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private EventJson() {}

    public static String detail(Event event) {
        ObjectNode detail = JSON.valueToTree(event);
        return JSON.writeValueAsString(detail.put("schemaVersion", SCHEMA_VERSION));
    }

    private static final class InstantText extends StdSerializer<Instant> {

        InstantText() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant instant, JsonGenerator generator, SerializationContext context) {
            generator.writeString(Rfc3339.text(instant));
        }
    }
}
