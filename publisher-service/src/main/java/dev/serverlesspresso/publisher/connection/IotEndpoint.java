package dev.serverlesspresso.publisher.connection;

import dev.serverlesspresso.kit.aws.AwsCalls;
import dev.serverlesspresso.publisher.PublisherProperties;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.iot.IotClient;

/** Where screens connect: as configured, or as IoT Core says, asked once. */
@Component
class IotEndpoint {

    private final IotClient iot;
    private final Optional<String> configured;
    private volatile @Nullable URI known;

    IotEndpoint(IotClient iot, PublisherProperties properties) {
        this.iot = iot;
        configured = properties.iotEndpoint().filter(endpoint -> !endpoint.isBlank());
    }

    /** For example {@code wss://abc-ats.iot.eu-central-1.amazonaws.com/mqtt}. */
    URI uri() {
        URI uri = known;
        if (uri == null) {
            uri = webSocket(configured.orElseGet(this::describe));
            known = uri;
        }
        return uri;
    }

    private String describe() {
        return AwsCalls.call(() -> iot.describeEndpoint(request -> request.endpointType("iot:Data-ATS")))
                .endpointAddress();
    }

    static URI webSocket(String endpoint) {
        String address = endpoint.endsWith("/") ? endpoint.substring(0, endpoint.length() - 1) : endpoint;
        boolean schemed = address.startsWith("ws://") || address.startsWith("wss://");
        return URI.create((schemed ? address : "wss://" + address) + "/mqtt");
    }
}
