package dev.serverlesspresso.testing;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** Where the SDK's clients find AWS, by system properties; closing it puts back what was there before. */
public final class SdkEndpoint implements AutoCloseable {

    private final Map<String, String> before = new HashMap<>();

    private SdkEndpoint() {}

    public static SdkEndpoint at(URI endpoint) {
        SdkEndpoint sdk = new SdkEndpoint();
        sdk.set("aws.endpointUrl", endpoint.toString());
        sdk.set("aws.region", "eu-central-1");
        sdk.set("aws.accessKeyId", "test");
        sdk.set("aws.secretAccessKey", "test");
        return sdk;
    }

    private void set(String name, String value) {
        before.put(name, System.getProperty(name, ""));
        System.setProperty(name, value);
    }

    @Override
    public void close() {
        before.forEach((name, value) -> {
            if (value.isEmpty()) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, value);
            }
        });
    }
}
