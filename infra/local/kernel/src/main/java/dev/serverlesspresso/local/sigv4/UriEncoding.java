package dev.serverlesspresso.local.sigv4;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** AWS's UriEncode: everything but letters, digits and {@code - . _ ~} is escaped, with capital hexadecimal digits. */
final class UriEncoding {
    private UriEncoding() {}

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    /** @throws IllegalArgumentException if an escape is broken */
    static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
