package dev.serverlesspresso.qrvalidator;

import dev.serverlesspresso.testing.ErrorReference;
import org.junit.jupiter.api.Test;

class ProblemPageTests {

    @Test
    void pageOfErrorsDocumentsTheProblemsOfThisServiceAndNoOthers() {
        ErrorReference.assertDocuments("qr-validator", QrValidatorProblem.values());
    }
}
