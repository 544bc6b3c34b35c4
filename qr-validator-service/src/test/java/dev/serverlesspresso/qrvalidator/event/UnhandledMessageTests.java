package dev.serverlesspresso.qrvalidator.event;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import dev.serverlesspresso.qrvalidator.scan.Refunds;
import dev.serverlesspresso.qrvalidator.shop.CrowdedShops;
import dev.serverlesspresso.qrvalidator.shop.ShopSettingsConsumer;
import dev.serverlesspresso.testing.AwsUnderTest;
import dev.serverlesspresso.testing.ListenedQueue;
import dev.serverlesspresso.testing.UnhandledMessages;
import org.junit.jupiter.api.AutoClose;

/** On a real queue: what the listener did not handle is not acknowledged. */
class UnhandledMessageTests extends UnhandledMessages {

    @AutoClose
    private static final AwsUnderTest AWS = AwsUnderTest.start();

    @Override
    protected ListenedQueue listened() {
        ShopSettingsConsumer settings = mock(ShopSettingsConsumer.class);
        doAnswer(call -> handle()).when(settings).handle(any());
        QueueListener listener = new QueueListener(mock(Refunds.class), settings, mock(CrowdedShops.class));
        return ListenedQueue.with(AWS.endpoint(), "serverlesspresso.queue", QueueListener.class, () -> listener);
    }

    @Override
    protected String event() {
        return """
                {"id":"e-1","detail-type":"Shop.Changed","detail":{"schemaVersion":1,"shopId":"demo","version":1,
                 "shop":{"shopId":"demo","name":"Demo","open":true,"timeZone":"Europe/Berlin","codeWindowSeconds":300,
                 "usesPerCode":10,"codeGraceSeconds":30}}}""";
    }
}
