package dev.serverlesspresso.testing;

import dev.serverlesspresso.kit.problem.web.CommonProblem;
import org.junit.jupiter.api.Test;

class CommonProblemPageTests {

    @Test
    void pageDocumentsWhatEveryServiceMayAnswer() {
        ErrorReference.assertDocumentsOfEveryService(CommonProblem.values());
    }
}
