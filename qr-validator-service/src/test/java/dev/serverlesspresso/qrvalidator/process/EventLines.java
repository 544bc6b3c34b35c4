package dev.serverlesspresso.qrvalidator.process;

import dev.serverlesspresso.qrvalidator.code.CodeWindow;
import dev.serverlesspresso.qrvalidator.process.Phone.Accepted;
import tools.jackson.databind.JsonNode;

/** Events in one line each: as they were published, and as a test expects them. */
final class EventLines {

    private EventLines() {}

    static String line(JsonNode event) {
        JsonNode detail = event.path("detail");
        String type = event.path("detail-type").asString();
        String where = " in " + detail.path("windowStart").asLong();
        return switch (type) {
            case "QrCode.UsesChanged" ->
                type + where + " " + detail.path("usesLeft").asInt() + "/"
                        + detail.path("usesPerCode").asInt();
            case "QrCode.Scanned", "Order.Admitted", "Order.Rejected" ->
                type + where + " " + detail.path("orderId").asString() + " of "
                        + detail.path("customerId").asString() + reason(detail);
            default -> type + " v" + detail.path("version").asInt();
        };
    }

    private static String reason(JsonNode detail) {
        return (detail.path("reason").asString("") + " "
                        + detail.path("activeOrderId").asString(""))
                .strip()
                .transform(reason -> reason.isEmpty() ? "" : " " + reason);
    }

    static String scanned(Accepted scan) {
        return "QrCode.Scanned" + of(scan);
    }

    static String uses(CodeWindow window, int left, int perCode) {
        return "QrCode.UsesChanged in " + window.startSecond() + " " + left + "/" + perCode;
    }

    static String admitted(Accepted scan) {
        return "Order.Admitted" + of(scan);
    }

    static String rejected(Accepted scan, String reason) {
        return "Order.Rejected" + of(scan) + " " + reason;
    }

    private static String of(Accepted scan) {
        return " in " + scan.window().startSecond() + " " + scan.orderId() + " of " + scan.customerId();
    }
}
