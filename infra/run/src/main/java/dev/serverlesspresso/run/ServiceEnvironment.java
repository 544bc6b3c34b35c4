package dev.serverlesspresso.run;

import dev.serverlesspresso.local.aws.Arns;
import dev.serverlesspresso.local.signin.SignInSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The environment variables of each service: where AWS is, and the configuration that AWS would give it. */
record ServiceEnvironment(RunSettings settings, Secrets secrets, URI awsEndpoint) {
    /** Well within {@link ServiceProcess#FINISHES_WITHIN}: nothing is in flight when a service is asked to stop. */
    private static final String SHUTDOWN_PHASE = "6s";

    Map<String, String> of(String service, int port) {
        Map<String, String> environment = new HashMap<>(common());
        environment.put("SERVER_PORT", String.valueOf(port));
        if (service.equals("qr-validator-service")) {
            environment.put("SERVERLESSPRESSO_CODESECRET", secrets.codeSecret());
            environment.put("SERVERLESSPRESSO_CUSTOMERTOKENS_SIGNINGKEY", secrets.customerTokenKey());
            environment.put("SERVERLESSPRESSO_ORDERINGURL", settings.publicOrigin() + "/order");
            environment.put("SERVERLESSPRESSO_BARISTAURL", settings.publicOrigin() + "/barista");
            environment.put(
                    "SERVERLESSPRESSO_ORDERMANAGER",
                    "http://127.0.0.1:" + settings.ports().orderManager());
        } else {
            environment.put(
                    "SERVERLESSPRESSO_TOKENS_JWKSURI",
                    "http://127.0.0.1:" + settings.ports().qrValidator() + "/api/jwks.json");
        }
        if (service.equals("order-manager-service")) {
            environment.put("SPRING_PROFILES_ACTIVE", "seed");
            Path shops = settings.shops();
            if (shops != null) {
                environment.put("SERVERLESSPRESSO_SHOPS_FILE", "file:" + shops);
            }
        }
        if (service.equals("publisher-service")) {
            environment.put(
                    "SERVERLESSPRESSO_IOTENDPOINT",
                    "ws://" + settings.publicOrigin().getAuthority());
            environment.put(
                    "SERVERLESSPRESSO_DEVICESELF",
                    "http://127.0.0.1:" + settings.ports().qrValidator() + "/api/devices/self");
        }
        return environment;
    }

    /** Values that let any service be configured without anything running, to see which classes it loads. */
    static Map<String, String> placeholders() {
        return Map.of(
                "AWS_ENDPOINT_URL", "http://localhost:1",
                "AWS_REGION", Arns.REGION,
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local",
                "SERVERLESSPRESSO_CODESECRET", Secrets.newCodeSecret(),
                "SERVERLESSPRESSO_CUSTOMERTOKENS_SIGNINGKEY", Secrets.newTokenKey(),
                "SERVERLESSPRESSO_TOKENS_JWKSURI", "http://localhost:1/jwks.json");
    }

    private Map<String, String> common() {
        return Map.of(
                "SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE",
                SHUTDOWN_PHASE,
                "SERVER_ADDRESS",
                "127.0.0.1",
                "AWS_ENDPOINT_URL",
                awsEndpoint.toString(),
                "AWS_REGION",
                Arns.REGION,
                "AWS_ACCESS_KEY_ID",
                "local",
                "AWS_SECRET_ACCESS_KEY",
                "local",
                "SERVERLESSPRESSO_STAFF_ISSUER",
                settings.signIn().toString(),
                "SERVERLESSPRESSO_STAFF_CLIENTID",
                SignInSettings.CLIENT_ID,
                "SERVERLESSPRESSO_HTTP_ALLOWEDHOSTS",
                settings.publicOrigin().getAuthority());
    }
}
