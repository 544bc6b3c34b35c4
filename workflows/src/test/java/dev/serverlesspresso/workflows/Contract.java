package dev.serverlesspresso.workflows;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The schemas and examples in the module's {@code events} folder. */
final class Contract {
    private static final String BASE = "https://serverlesspresso.dev/events";
    private static final String SCHEMA = ".schema.json";

    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaIdResolvers(resolvers -> resolvers.mapPrefix(BASE, "classpath:workflows/events")));

    static List<String> detailTypes() {
        return EventContract.all().stream().map(EventContract::detailType).toList();
    }

    static List<String> schemaNames() {
        return Resources.names("events").stream()
                .filter(name -> name.endsWith(SCHEMA))
                .map(name -> name.substring(0, name.length() - SCHEMA.length()))
                .toList();
    }

    static String example(String detailType) {
        return EventContract.of(detailType).example().toString();
    }

    static String schemaText(String name) {
        return Resources.text("events/" + name + SCHEMA);
    }

    Schema schema(String name) {
        return schemas.getSchema(SchemaLocation.of(BASE + "/" + name + SCHEMA));
    }

    List<String> problems(String detailType, String detail) {
        return schema(detailType).validate(detail, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(file + " cannot be read", problem);
        }
    }
}
