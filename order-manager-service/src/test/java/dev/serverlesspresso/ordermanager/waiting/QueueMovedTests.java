package dev.serverlesspresso.ordermanager.waiting;

import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.testing.EventRecords;
import org.junit.jupiter.api.Test;

class QueueMovedTests {

    @Test
    void detailFitsTheSchemaOfItsType() {
        EventRecords.assertFits(new QueueMoved(
                Given.DEMO, 7, Given.forecast().queue(), Given.forecast().newOrder(), true, false, Given.NINE));
    }
}
