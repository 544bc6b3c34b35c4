package dev.serverlesspresso.qrvalidator.scan;

import static dev.serverlesspresso.kit.aws.Attributes.number;
import static dev.serverlesspresso.kit.aws.Attributes.text;

import dev.serverlesspresso.kit.time.Rfc3339;
import dev.serverlesspresso.qrvalidator.code.CodeWindow;
import dev.serverlesspresso.qrvalidator.customer.CustomerId;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keys and attributes of a scan in the table of codes. */
final class DynamoDbScanRows {

    static final String PENDING = "SCAN";

    private static final Duration STORED_FOR = Duration.ofDays(1);

    private DynamoDbScanRows() {}

    static String code(ShopId shopId, long windowStart) {
        return shopId + "#" + windowStart;
    }

    static String code(Scan scan) {
        return code(scan.shopId(), scan.window().startSecond());
    }

    static Map<String, AttributeValue> codeKey(String code) {
        return Map.of("code", text(code), "entry", text("CODE"));
    }

    static Map<String, AttributeValue> scanKey(String code, CustomerId customerId) {
        return Map.of("code", text(code), "entry", text("SCAN#" + customerId));
    }

    static Map<String, AttributeValue> scanKey(Scan scan) {
        return scanKey(code(scan), scan.customerId());
    }

    /** How many uses of a code one network has spent. */
    static Map<String, AttributeValue> networkKey(String code, String network) {
        return Map.of("code", text(code), "entry", text("NETWORK#" + network));
    }

    static AttributeValue expiresAt(CodeWindow window) {
        return number(window.end().plus(STORED_FOR).getEpochSecond());
    }

    static Map<String, AttributeValue> item(Scan scan) {
        Map<String, AttributeValue> item = new HashMap<>(scanKey(scan));
        item.put("network", text(scan.network()));
        item.put("orderId", text(scan.orderId()));
        item.put("customerId", text(scan.customerId().value()));
        item.put("scannedAt", text(Rfc3339.text(scan.scannedAt())));
        item.put("businessDay", text(scan.businessDay().toString()));
        item.put("windowSeconds", number(scan.window().length().toSeconds()));
        item.put("pending", text(PENDING));
        item.put("expiresAt", expiresAt(scan.window()));
        return item;
    }

    /** Whether a row of a scan is there and its use was not given back. */
    static boolean holdsUse(Map<String, AttributeValue> item) {
        return item.containsKey("orderId") && !item.containsKey("refundedAt");
    }

    static Scan scan(Map<String, AttributeValue> item) {
        return scan(item, Duration.ofSeconds(number(item, "windowSeconds")));
    }

    static Scan scan(Map<String, AttributeValue> item, Duration window) {
        String code = text(item, "code");
        int hash = code.indexOf('#');
        return new Scan(
                new ShopId(code.substring(0, hash)),
                CodeWindow.starting(Long.parseLong(code.substring(hash + 1)), window),
                new CustomerId(text(item, "customerId")),
                text(item, "network"),
                text(item, "orderId"),
                Instant.parse(text(item, "scannedAt")),
                LocalDate.parse(text(item, "businessDay")));
    }
}
