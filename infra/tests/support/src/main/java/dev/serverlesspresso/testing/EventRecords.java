package dev.serverlesspresso.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.serverlesspresso.kit.event.DetailType;
import dev.serverlesspresso.kit.event.Event;
import dev.serverlesspresso.kit.event.EventJson;
import dev.serverlesspresso.workflows.EventContract;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether a service's records of events are what their schemas say. */
public final class EventRecords {

    private static final String OF_EVERY_EVENT = "schemaVersion";

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaIdResolvers(
                    ids -> ids.mapPrefix("https://serverlesspresso.dev/events/", "classpath:workflows/events/")));

    private EventRecords() {}

    /** Fails unless every event that the source emits has a record below the package with the members of its schema. */
    public static void assertMatchContract(String emitter, String basePackage) {
        Set<Class<?>> records = in(basePackage);
        assertThat(records.stream().map(EventRecords::detailType))
                .as("records with a @DetailType")
                .containsExactlyInAnyOrderElementsOf(EventContract.all().stream()
                        .filter(event -> event.emitters().contains(emitter))
                        .map(EventContract::detailType)
                        .toList());
        assertThat(records).allSatisfy(EventRecords::assertMatchesSchema);
    }

    /** Fails unless the schema of each event takes what is sent of it, and each record of the package is among them. */
    public static void assertValid(Collection<? extends Event> events, String basePackage) {
        assertThat(events).allSatisfy(EventRecords::assertFits);
        assertThat(events.stream().map(Object::getClass).collect(Collectors.toSet()))
                .as("records that were tried")
                .isEqualTo(in(basePackage));
    }

    /** Fails unless the schema of an event takes what is sent of it. */
    public static void assertFits(Event event) {
        String schema = EventContract.of(Event.detailTypeOf(event)).schema().toString();
        assertThat(SCHEMAS.getSchema(schema, InputFormat.JSON).validate(EventJson.detail(event), InputFormat.JSON))
                .as(Event.detailTypeOf(event))
                .isEmpty();
    }

    private static void assertMatchesSchema(Class<?> type) {
        EventContract contract = EventContract.of(detailType(type));
        RecordComponent[] components = type.getRecordComponents();
        Set<String> members = new HashSet<>(contract.members());
        members.remove(OF_EVERY_EVENT);
        assertThat(Arrays.stream(components).map(RecordComponent::getName))
                .as("members of " + contract.detailType())
                .containsExactlyInAnyOrderElementsOf(members);
        Set<String> optional = new HashSet<>(members);
        contract.schema().path("required").forEach(required -> optional.remove(required.asString()));
        List<String> nullable = Arrays.stream(components)
                .filter(component -> component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .toList();
        assertThat(optional)
                .as("members of " + contract.detailType() + " that may be absent")
                .containsAll(nullable);
    }

    private static Set<Class<?>> in(String basePackage) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(basePackage).stream()
                        .filter(type -> type.isAnnotatedWith(DetailType.class))
                        .map(JavaClass::reflect)
                        .collect(Collectors.toSet());
    }

    private static String detailType(Class<?> type) {
        return type.getAnnotation(DetailType.class).value();
    }
}
