package dev.serverlesspresso.cdk;

import static dev.serverlesspresso.cdk.Resources.properties;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.edge.Addresses;
import dev.serverlesspresso.edge.Paths;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The routes of the HTTP API in the templates, chosen as API Gateway chooses them. */
class RoutesTests {
    private static final Map<String, String> STACKS =
            Map.of("QrValidator", "qr-validator", "OrderManager", "order-manager", "Publisher", "publisher");

    static Stream<Addresses.Address> addressesOfTheApi() {
        return Addresses.all().stream()
                .filter(address -> Paths.of(address.path()).service().isPresent());
    }

    @ParameterizedTest
    @MethodSource("addressesOfTheApi")
    void pathLeadsWhereTheTableLeadsIt(Addresses.Address address) {
        assertThat(chosen(address.path())).contains(address.leadsTo());
    }

    /** Whoever asks the API itself, beside CloudFront, reaches nothing else of a service. */
    @Test
    void nothingButTheApiIsReached() {
        assertThat(routes().keySet()).hasSameSizeAs(Paths.API).allMatch(path -> path.startsWith("/api/"));
        assertThat(chosen("/actuator/prometheus")).isEmpty();
        assertThat(chosen("/")).isEmpty();
    }

    /**
     * "Routing API requests", API Gateway Developer Guide: a full match comes first, then the longest with a greedy variable.
     */
    private static Optional<String> chosen(String path) {
        Map<String, String> routes = routes();
        return routes.keySet().stream()
                .filter(route -> matches(route, path))
                .min(Comparator.comparing((String route) -> route.contains("+}"))
                        .thenComparing(route -> -route.length()))
                .map(routes::get);
    }

    private static boolean matches(String route, String path) {
        return path.matches(
                route.replace(".", "\\.").replaceAll("\\{[a-z]+\\+}", ".+").replaceAll("\\{[a-z]+}", "[^/]+"));
    }

    private static Map<String, String> routes() {
        Map<String, String> routes = new TreeMap<>();
        STACKS.forEach((stack, service) -> Synthesised.USUAL
                .stack(stack)
                .ofType("AWS::ApiGatewayV2::Route")
                .values()
                .forEach(route -> routes.put(
                        String.valueOf(properties(route).get("RouteKey")).replaceFirst("^ANY ", ""), service)));
        return routes;
    }
}
