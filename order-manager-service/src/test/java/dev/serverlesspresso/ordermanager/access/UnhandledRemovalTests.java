package dev.serverlesspresso.ordermanager.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import dev.serverlesspresso.ordermanager.Examples;
import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.testing.AwsUnderTest;
import dev.serverlesspresso.testing.ListenedQueue;
import dev.serverlesspresso.testing.TestClock;
import dev.serverlesspresso.testing.UnhandledMessages;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** On a real queue: what the listener did not handle is not acknowledged. */
class UnhandledRemovalTests extends UnhandledMessages {

    @AutoClose
    private static final AwsUnderTest AWS = AwsUnderTest.start();

    @Test
    void removedDeviceIsRememberedForLongerThanItsToken() {
        RemovedDevices removed = mock(RemovedDevices.class);

        new RemovalConsumer(removed, new TestClock(Given.NINE)).handle(event());

        verify(removed).add("demo", "01JBM6S3K8ZQ4V7N2TXA9CDEFG", Given.NINE.plus(Duration.ofDays(1)));
        assertThat(Examples.detail("Device.Removed")).contains("01JBM6S3K8ZQ4V7N2TXA9CDEFG");
    }

    @Override
    protected ListenedQueue listened() {
        RemovedDevices removed = mock(RemovedDevices.class);
        doAnswer(call -> handle()).when(removed).add(any(), any(), any());
        RemovalConsumer listener = new RemovalConsumer(removed, new TestClock(Given.NINE));
        return ListenedQueue.with(
                AWS.endpoint(), "serverlesspresso.device-queue", RemovalConsumer.class, () -> listener);
    }

    @Override
    protected String event() {
        return "{\"id\":\"e-1\",\"detail-type\":\"Device.Removed\",\"detail\":" + Examples.detail("Device.Removed")
                + "}";
    }
}
