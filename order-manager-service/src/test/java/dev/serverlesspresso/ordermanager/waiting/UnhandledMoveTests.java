package dev.serverlesspresso.ordermanager.waiting;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import dev.serverlesspresso.testing.AwsUnderTest;
import dev.serverlesspresso.testing.ListenedQueue;
import dev.serverlesspresso.testing.UnhandledMessages;
import java.time.Clock;
import org.junit.jupiter.api.AutoClose;

/** On a real queue: what the listener did not handle is not acknowledged. */
class UnhandledMoveTests extends UnhandledMessages {

    @AutoClose
    private static final AwsUnderTest AWS = AwsUnderTest.start();

    @Override
    protected ListenedQueue listened() {
        QueueForecaster forecaster = mock(QueueForecaster.class);
        doAnswer(call -> handle()).when(forecaster).handle(any(), any());
        QueueMoveConsumer listener =
                new QueueMoveConsumer(forecaster, new GatheredMoves(Clock.systemUTC(), new LaterOnThreads()));
        return ListenedQueue.with(
                AWS.endpoint(), "serverlesspresso.move-queue", QueueMoveConsumer.class, () -> listener);
    }

    @Override
    protected String event() {
        return "{\"id\":\"e-1\",\"detail-type\":\"Shop.Changed\",\"detail\":{\"shopId\":\"demo\"}}";
    }
}
