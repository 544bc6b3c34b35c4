package dev.serverlesspresso.qrvalidator.scan;

import dev.serverlesspresso.qrvalidator.QrValidatorProperties;
import dev.serverlesspresso.qrvalidator.code.CodeWindow;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Names the network that a scan came from, for the time of one code: whoever reads the name learns neither the address
 * nor whether it scanned another code.
 */
@Component
class ClientAddress {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 12;
    /** What a provider gives to one household or phone of IPv6. */
    private static final int NETWORK_BYTES = 8;

    private final SecretKeySpec key;

    ClientAddress(QrValidatorProperties properties) {
        this.key = new SecretKeySpec(properties.codeSecret().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    String nameFor(ShopId shopId, CodeWindow window, String address) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(("address|v1|" + shopId + "|" + window.startSecond() + "|").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(mac.doFinal(network(address)), BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(ALGORITHM + " is not available", impossible);
        }
    }

    /** An IPv4 address whole, of an IPv6 address its network; the address is a literal, so nothing is looked up. */
    private static byte[] network(String address) {
        if (!address.matches("[0-9A-Fa-f.:%]+[0-9A-Za-z]*")) {
            return address.getBytes(StandardCharsets.UTF_8);
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            byte[] bytes = parsed.getAddress();
            return parsed instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes;
        } catch (UnknownHostException notLiteral) {
            return address.getBytes(StandardCharsets.UTF_8);
        }
    }
}
