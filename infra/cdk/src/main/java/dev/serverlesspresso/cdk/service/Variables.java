package dev.serverlesspresso.cdk.service;

import dev.serverlesspresso.edge.EdgeFunction;
import java.util.Map;
import java.util.TreeMap;

/** The environment of a service. Spring Boot reads {@code serverlesspresso.bus-name} from SERVERLESSPRESSO_BUSNAME. */
final class Variables {
    /** Found to fit into 512 MB: 253 MB are resident. The other flags of the JVM are in the image. */
    private static final String JAVA = "-Xmx192m";

    private final Map<String, String> values = new TreeMap<>();

    private Variables() {}

    /**
     * What all services need. HTTP APIs send no X-Forwarded-For, so that the address of whoever asks comes in the header
     * that CloudFront's function sets.
     */
    static Variables of(EarlierStacks stacks) {
        return new Variables()
                .with("JAVA_TOOL_OPTIONS", JAVA)
                .with("AWS_REGION", stacks.core().getRegion())
                .with("SERVER_ADDRESS", "0.0.0.0")
                .with("SERVER_TOMCAT_REMOTEIP_REMOTEIPHEADER", EdgeFunction.CLIENT_ADDRESS)
                .with("SERVERLESSPRESSO_BUSNAME", stacks.core().bus().bus().getEventBusName())
                .with("SERVERLESSPRESSO_HTTP_ALLOWEDHOSTS", stacks.edge().host())
                .with("SERVERLESSPRESSO_STAFF_ISSUER", stacks.signIn().issuer())
                .with("SERVERLESSPRESSO_STAFF_CLIENTID", stacks.signIn().clientId());
    }

    /** The keys of the tokens that the QR validator makes for guests and devices, for services that check them. */
    Variables withKeysOf(EarlierStacks stacks) {
        return with("SERVERLESSPRESSO_TOKENS_JWKSURI", stacks.api() + "/api/jwks.json");
    }

    Variables with(String name, String value) {
        values.put(name, value);
        return this;
    }

    Map<String, String> values() {
        return values;
    }
}
