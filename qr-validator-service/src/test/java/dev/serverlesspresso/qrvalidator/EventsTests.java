package dev.serverlesspresso.qrvalidator;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.serverlesspresso.kit.event.Event;
import dev.serverlesspresso.kit.event.EventJson;
import dev.serverlesspresso.qrvalidator.code.CodeUses;
import dev.serverlesspresso.qrvalidator.code.CodeWindow;
import dev.serverlesspresso.qrvalidator.code.QrCodeUsesChanged;
import dev.serverlesspresso.qrvalidator.customer.CustomerId;
import dev.serverlesspresso.qrvalidator.scan.QrCodeScanned;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EventsTests {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaIdResolvers(
                    ids -> ids.mapPrefix("https://serverlesspresso.dev/events/", "classpath:workflows/events/")));

    static List<Event> events() {
        CodeWindow window = CodeWindow.at(Given.NINE, Duration.ofMinutes(5));
        return List.of(
                new QrCodeScanned(
                        Given.DEMO,
                        "01KARQ3V5M0000000000000000",
                        new CustomerId("01KARQ3V5M0000000000000001"),
                        window.startSecond(),
                        LocalDate.parse("2026-11-02"),
                        Given.NINE),
                QrCodeUsesChanged.of(Given.DEMO, new CodeUses(window, 9, 10), Given.NINE));
    }

    @ParameterizedTest
    @MethodSource("events")
    void detailFitsTheSchemaOfItsType(Event event) throws IOException {
        try (InputStream schema = EventsTests.class.getResourceAsStream(
                "/workflows/events/" + Event.detailTypeOf(event) + ".schema.json")) {
            assertThat(schema)
                    .as("schema of " + Event.detailTypeOf(event) + " on the class path")
                    .isNotNull();
            String text = new String(schema.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(SCHEMAS.getSchema(text, InputFormat.JSON).validate(EventJson.detail(event), InputFormat.JSON))
                    .isEmpty();
        }
    }

    @Test
    void timesHaveMilliseconds() {
        JsonNode detail = JsonMapper.shared().readTree(EventJson.detail(events().get(1)));
        assertThat(detail.path("occurredAt").stringValue()).isEqualTo("2026-11-02T09:00:00.000Z");
        assertThat(detail.path("nextCodeAt").stringValue()).isEqualTo("2026-11-02T09:05:00.000Z");
        assertThat(detail.path("usesLeft").intValue()).isEqualTo(9);
    }
}
