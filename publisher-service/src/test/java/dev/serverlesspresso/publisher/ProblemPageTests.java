package dev.serverlesspresso.publisher;

import dev.serverlesspresso.testing.ErrorReference;
import org.junit.jupiter.api.Test;

class ProblemPageTests {

    @Test
    void pageOfErrorsDocumentsTheProblemsOfThisServiceAndNoOthers() {
        ErrorReference.assertDocuments("publisher", PublisherProblem.values());
    }
}
