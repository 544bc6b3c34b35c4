package dev.serverlesspresso.parity;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tests that any AWS must pass. They see nothing but the SDK's clients, and leave nothing behind. */
public abstract class ParitySuite {
    private Workbench bench;

    @BeforeEach
    void begin(Aws aws) {
        bench = new Workbench(aws);
    }

    @AfterEach
    void end() {
        bench.close();
    }

    protected final Workbench bench() {
        return bench;
    }

    protected final Aws aws() {
        return bench.aws();
    }
}
