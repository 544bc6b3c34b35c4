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
import java.util.stream.Stream;

/** The schemas and examples in the module's {@code events} folder. */
final class Contract {
    private static final Path EVENTS = Path.of("events");
    private static final String BASE = "https://serverlesspresso.dev/events";
    private static final String SCHEMA = ".schema.json";

    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaIdResolvers(resolvers -> resolvers.mapPrefix(BASE, "classpath:workflows/events")));

    /** The detail types: events are named {@code Noun.PastParticiple}, the shared schemas in lower case. */
    static List<String> detailTypes() {
        return files(SCHEMA).stream()
                .filter(name -> Character.isUpperCase(name.charAt(0)))
                .toList();
    }

    static List<String> schemaNames() {
        return files(SCHEMA);
    }

    static String example(String detailType) {
        return read(EVENTS.resolve(detailType + ".example.json"));
    }

    static String schemaText(String name) {
        return read(EVENTS.resolve(name + SCHEMA));
    }

    Schema schema(String name) {
        return schemas.getSchema(SchemaLocation.of(BASE + "/" + name + SCHEMA));
    }

    List<String> problems(String detailType, String detail) {
        return schema(detailType).validate(detail, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static List<String> files(String suffix) {
        try (Stream<Path> files = Files.list(EVENTS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(suffix))
                    .map(name -> name.substring(0, name.length() - suffix.length()))
                    .sorted()
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException("events folder cannot be listed", problem);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(file + " cannot be read", problem);
        }
    }
}
