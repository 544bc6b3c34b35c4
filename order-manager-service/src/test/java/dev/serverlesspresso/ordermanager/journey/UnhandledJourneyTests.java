package dev.serverlesspresso.ordermanager.journey;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import dev.serverlesspresso.testing.AwsUnderTest;
import dev.serverlesspresso.testing.ListenedQueue;
import dev.serverlesspresso.testing.UnhandledMessages;
import org.junit.jupiter.api.AutoClose;

/** On a real queue: what the listener did not handle is not acknowledged. */
class UnhandledJourneyTests extends UnhandledMessages {

    @AutoClose
    private static final AwsUnderTest AWS = AwsUnderTest.start();

    @Override
    protected ListenedQueue listened() {
        JourneyRecorder recorder = mock(JourneyRecorder.class);
        doAnswer(call -> handle()).when(recorder).handle(any());
        JourneyConsumer listener = new JourneyConsumer(recorder);
        return ListenedQueue.with(
                AWS.endpoint(), "serverlesspresso.journey-queue", JourneyConsumer.class, () -> listener);
    }

    @Override
    protected String event() {
        return """
                {"id":"e-1","detail-type":"Order.Queued","detail":{"shopId":"demo","orderId":"order-000001",
                 "occurredAt":"2026-11-02T09:00:00.000Z"}}""";
    }
}
