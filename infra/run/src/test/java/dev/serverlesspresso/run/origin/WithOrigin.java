package dev.serverlesspresso.run.origin;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A test class with an origin of its own, of usual limits, and with what stands behind it. */
abstract class WithOrigin {
    static Behind behind;

    @BeforeAll
    static void start() {
        behind = Behind.start(Limits.usual());
    }

    @AfterAll
    static void stop() {
        behind.close();
    }

    @BeforeEach
    void forget() {
        behind.backends().forEach(backend -> backend.seen().clear());
    }
}
