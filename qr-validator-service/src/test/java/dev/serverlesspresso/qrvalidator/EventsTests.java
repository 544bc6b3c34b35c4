package dev.serverlesspresso.qrvalidator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.kit.event.Event;
import dev.serverlesspresso.kit.event.EventJson;
import dev.serverlesspresso.qrvalidator.code.CodeUses;
import dev.serverlesspresso.qrvalidator.code.CodeWindow;
import dev.serverlesspresso.qrvalidator.code.QrCodeUsesChanged;
import dev.serverlesspresso.qrvalidator.customer.CustomerId;
import dev.serverlesspresso.qrvalidator.device.DeviceId;
import dev.serverlesspresso.qrvalidator.device.DeviceKind;
import dev.serverlesspresso.qrvalidator.device.DevicePaired;
import dev.serverlesspresso.qrvalidator.device.DeviceRemoved;
import dev.serverlesspresso.qrvalidator.scan.QrCodeScanned;
import dev.serverlesspresso.testing.EventRecords;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EventsTests {

    private static final String PACKAGE = "dev.serverlesspresso.qrvalidator";

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
                QrCodeUsesChanged.of(Given.DEMO, new CodeUses(window, 9, 10), Given.NINE),
                new DevicePaired(Given.DEMO, new DeviceId("01KARQ3V5M0000000000000002"), DeviceKind.TABLET, Given.NINE),
                new DeviceRemoved(Given.DEMO, new DeviceId("01KARQ3V5M0000000000000002"), Given.NINE));
    }

    @Test
    void recordsHaveTheMembersOfTheirSchemas() {
        EventRecords.assertMatchContract("qr-validator", PACKAGE);
    }

    @Test
    void schemasTakeWhatIsSent() {
        EventRecords.assertValid(events(), PACKAGE);
    }

    @Test
    void timesHaveMilliseconds() {
        JsonNode detail = JsonMapper.shared().readTree(EventJson.detail(events().get(1)));
        assertThat(detail.path("occurredAt").stringValue()).isEqualTo("2026-11-02T09:00:00.000Z");
        assertThat(detail.path("nextCodeAt").stringValue()).isEqualTo("2026-11-02T09:05:00.000Z");
        assertThat(detail.path("usesLeft").intValue()).isEqualTo(9);
    }
}
