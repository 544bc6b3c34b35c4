package dev.serverlesspresso.qrvalidator.process;

import dev.serverlesspresso.qrvalidator.Given;
import dev.serverlesspresso.qrvalidator.code.CodeWindow;
import dev.serverlesspresso.testing.LocalCounter;
import dev.serverlesspresso.testing.SdkEndpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/** A local AWS whose clock is the service's too, with codes of the usual length. */
final class CoffeeCounter extends LocalCounter {

    static final JsonMapper JSON = LocalCounter.JSON;
    static final Duration CODE_WINDOW = Duration.ofMinutes(5);

    private final SdkEndpoint sdk = SdkEndpoint.at(aws().endpoint());

    CoffeeCounter() {
        super(Given.NINE, UnaryOperator.identity());
    }

    /** Lets what is under way come to an end first, since the service's clock moves with it. */
    @Override
    public void advance(Duration duration) {
        settle();
        super.advance(duration);
    }

    void advanceTo(Instant target) {
        advance(Duration.between(now(), target));
    }

    /** Moves the clock to the very start of a window that nobody has seen yet. */
    CodeWindow nextWindow() {
        advanceTo(CodeWindow.at(now(), CODE_WINDOW).end());
        return CodeWindow.at(now(), CODE_WINDOW);
    }

    @Override
    public void close() {
        sdk.close();
        super.close();
    }
}
