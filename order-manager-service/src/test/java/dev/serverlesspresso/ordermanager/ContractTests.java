package dev.serverlesspresso.ordermanager;

import dev.serverlesspresso.testing.ErrorReference;
import dev.serverlesspresso.testing.EventRecords;
import org.junit.jupiter.api.Test;

/** The service keeps to what is written of it. */
class ContractTests {

    @Test
    void pageOfErrorsDocumentsTheProblemsOfThisServiceAndNoOthers() {
        ErrorReference.assertDocuments("order-manager", OrderManagerProblem.values());
    }

    @Test
    void recordsOfEventsHaveTheMembersOfTheirSchemas() {
        EventRecords.assertMatchContract("order-manager", "dev.serverlesspresso.ordermanager");
    }
}
