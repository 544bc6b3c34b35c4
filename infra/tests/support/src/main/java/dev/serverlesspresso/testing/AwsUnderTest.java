package dev.serverlesspresso.testing;

import dev.serverlesspresso.local.server.LocalAws;
import dev.serverlesspresso.local.server.LocalAwsSettings;
import java.net.URI;

/** The endpoint given by the property {@code serverlesspresso.endpoint}, else a local AWS of the test's own. */
public record AwsUnderTest(URI endpoint, Runnable end) implements AutoCloseable {

    public static AwsUnderTest start() {
        String given = System.getProperty("serverlesspresso.endpoint", "");
        if (!given.isEmpty()) {
            return new AwsUnderTest(URI.create(given), () -> {});
        }
        LocalAws aws = LocalAws.start(LocalAwsSettings.inMemory());
        return new AwsUnderTest(aws.endpoint(), aws::close);
    }

    @Override
    public void close() {
        end.run();
    }
}
