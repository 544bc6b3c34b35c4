package dev.serverlesspresso.workflows.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** One counter for all tests of a class; each test opens its own shop. In the end no event may tell a task token. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ProcessTests {
    @SuppressWarnings("NullAway.Init") // opened before all tests
    private CoffeeCounter counter;

    @BeforeAll
    void start() {
        counter = new CoffeeCounter();
    }

    @AfterAll
    void noEventTellsATaskToken() {
        try (CoffeeCounter closing = counter) {
            assertThat(closing.secretsKept()).isPositive();
            assertThat(closing.eventsWithATaskToken()).isEmpty();
        }
    }

    CoffeeCounter counter() {
        return counter;
    }
}
