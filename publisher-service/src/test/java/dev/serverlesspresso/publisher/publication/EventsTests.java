package dev.serverlesspresso.publisher.publication;

import dev.serverlesspresso.publisher.Given;
import dev.serverlesspresso.testing.EventRecords;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventsTests {

    private static final String PACKAGE = "dev.serverlesspresso.publisher";

    @Test
    void recordsHaveTheMembersOfTheirSchemas() {
        EventRecords.assertMatchContract("publisher", PACKAGE);
    }

    @Test
    void schemasTakeWhatIsSent() {
        EventRecords.assertValid(
                List.of(new PublicationFailed(
                        "demo",
                        "6a7e8feb-b491-4cf7-a9f1-bf3703467718",
                        "Order.Queued",
                        "01KARQ3V5M0000000000000000",
                        List.of("serverlesspresso/demo/barista"),
                        "Unavailable",
                        Given.NINE)),
                PACKAGE);
    }
}
