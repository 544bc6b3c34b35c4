package dev.serverlesspresso.publisher.publication;

import dev.serverlesspresso.kit.aws.AwsCalls;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.iotdataplane.IotDataPlaneClient;
import tools.jackson.databind.json.JsonMapper;

/** Publishes to IoT Core with the QoS of each publication. */
@Component
class IotBroker implements Delivery.Broker {

    private final IotDataPlaneClient iot;
    private final JsonMapper mapper;
    private final MeterRegistry meters;

    IotBroker(IotDataPlaneClient iot, JsonMapper mapper, MeterRegistry meters) {
        this.iot = iot;
        this.mapper = mapper;
        this.meters = meters;
    }

    @Override
    public void publish(Publication publication) {
        SdkBytes payload = SdkBytes.fromByteArray(mapper.writeValueAsBytes(publication.message()));
        AwsCalls.call(() -> iot.publish(request -> request.topic(publication.topic())
                .qos(publication.delivered().qos())
                .payload(payload)));
        meters.counter(
                        "serverlesspresso.publications",
                        "type",
                        publication.message().path("type").asString("other"))
                .increment();
    }
}
