package dev.serverlesspresso.imagetests;

import dev.serverlesspresso.edge.Service;
import dev.serverlesspresso.images.PlaceholderSecrets;
import dev.serverlesspresso.local.server.LocalAws;
import dev.serverlesspresso.local.server.LocalAwsSettings;
import dev.serverlesspresso.local.signin.ScriptedSignIn;
import dev.serverlesspresso.local.signin.SignIn;
import dev.serverlesspresso.local.signin.SignInSettings;
import dev.serverlesspresso.local.signin.StaffMember;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/** What the services need around them: the local AWS with the deployed stacks, staff sign-in, and a port for each. */
final class Surroundings implements AutoCloseable {
    private static final String SCREENS = "http://localhost:8080";
    private static final List<StaffMember> STAFF = List.of(
            new StaffMember("demo-display", password(), "Display", List.of("demo:display")),
            new StaffMember("demo-barista", password(), "Aiko", List.of("demo:barista")));

    private final Map<Service, Integer> ports = new EnumMap<>(Service.class);
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private final Map<String, String> secrets = PlaceholderSecrets.generate();
    private final LocalAws aws;
    private final SignIn signIn;

    Surroundings() throws IOException {
        for (Service service : Service.values()) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                ports.put(service, socket.getLocalPort());
            }
        }
        aws = LocalAws.start(LocalAwsSettings.inMemory().withBuiltTemplates(), System.out::println);
        aws.events().subscribe((bus, event) -> events.add(event));
        signIn = SignIn.start(new SignInSettings("127.0.0.1", 0, null, List.of(URI.create(SCREENS)), STAFF, null));
    }

    private static String password() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    int port(Service service) {
        return ports.getOrDefault(service, 0);
    }

    Api api(Service service) {
        return new Api(port(service));
    }

    private String address(Service service, String path) {
        return "http://127.0.0.1:" + port(service) + path;
    }

    /** The variables of a service's container. */
    Map<String, String> of(Service service) {
        Map<String, String> variables = new HashMap<>(secrets);
        variables.put("JAVA_TOOL_OPTIONS", "-Xmx192m");
        variables.put("SERVER_ADDRESS", "0.0.0.0");
        variables.put("SERVER_PORT", String.valueOf(port(service)));
        variables.put("AWS_ENDPOINT_URL", aws.endpoint().toString());
        variables.put("AWS_REGION", "eu-central-1");
        variables.put("AWS_ACCESS_KEY_ID", "local");
        variables.put("AWS_SECRET_ACCESS_KEY", "local");
        variables.put("SERVERLESSPRESSO_STAFF_ISSUER", signIn.issuer().toString());
        variables.put("SERVERLESSPRESSO_STAFF_CLIENTID", SignInSettings.CLIENT_ID);
        variables.put("SERVERLESSPRESSO_ORDERMANAGER", address(Service.ORDER_MANAGER, ""));
        variables.put("SERVERLESSPRESSO_ORDERINGURL", SCREENS + "/order");
        variables.put("SERVERLESSPRESSO_BARISTAURL", SCREENS + "/barista");
        variables.put("SERVERLESSPRESSO_DEVICESELF", address(Service.QR_VALIDATOR, "/api/devices/self"));
        if (service != Service.QR_VALIDATOR) {
            variables.put("SERVERLESSPRESSO_TOKENS_JWKSURI", address(Service.QR_VALIDATOR, "/api/jwks.json"));
        }
        if (service == Service.ORDER_MANAGER) {
            variables.put("SPRING_PROFILES_ACTIVE", "seed");
        }
        return variables;
    }

    /** The access token of a member of staff. */
    String staff(String username) throws IOException {
        StaffMember member = STAFF.stream()
                .filter(each -> each.username().equals(username))
                .findFirst()
                .orElseThrow();
        try {
            return new ScriptedSignIn(signIn.issuer())
                    .accessToken(username, member.password(), SCREENS + "/barista/signed-in");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** The types of everything that was told about an order, in order. */
    List<String> eventsOf(String orderId) {
        return events.stream()
                .filter(event ->
                        event.path("detail").path("orderId").asString("").equals(orderId))
                .map(event -> event.path("detail-type").asString())
                .toList();
    }

    @Override
    public void close() {
        signIn.close();
        aws.close();
    }
}
