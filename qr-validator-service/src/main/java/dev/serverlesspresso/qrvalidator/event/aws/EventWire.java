package dev.serverlesspresso.qrvalidator.event.aws;

import dev.serverlesspresso.qrvalidator.WireTime;
import dev.serverlesspresso.qrvalidator.code.CodeWindow;
import dev.serverlesspresso.qrvalidator.event.Event;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The only place that knows how our events are spelled on the bus. */
@Component
class EventWire {

    static final String SOURCE = "serverlesspresso.qr-validator";

    private final JsonMapper json = JsonMapper.shared();

    String detailType(Event event) {
        if (event instanceof Event.QrCodeScanned) {
            return "QrCode.Scanned";
        }
        return event instanceof Event.DeviceRemoved ? "Device.Removed" : "QrCode.UsesChanged";
    }

    String detail(Event event) {
        ObjectNode detail = json.createObjectNode()
                .put("schemaVersion", 1)
                .put("shopId", event.shopId().value())
                .put("occurredAt", WireTime.text(event.occurredAt()));
        if (event instanceof Event.QrCodeScanned scanned) {
            detail.put("orderId", scanned.orderId())
                    .put("customerId", scanned.customerId().value())
                    .put("windowStart", scanned.windowStart())
                    .put("businessDay", scanned.businessDay().toString());
        } else if (event instanceof Event.DeviceRemoved removed) {
            detail.put("deviceId", removed.deviceId().value());
        } else if (event instanceof Event.QrCodeUsesChanged changed) {
            CodeWindow window = changed.uses().window();
            detail.put("windowStart", window.startSecond())
                    .put("usesLeft", changed.uses().left())
                    .put("usesPerCode", changed.uses().perCode())
                    .put("validFrom", WireTime.text(window.start()))
                    .put("expiresAt", WireTime.text(window.end()))
                    .put("nextCodeAt", WireTime.text(window.end()));
        }
        return json.writeValueAsString(detail);
    }
}
