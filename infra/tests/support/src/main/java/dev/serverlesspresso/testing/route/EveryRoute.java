package dev.serverlesspresso.testing.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import dev.serverlesspresso.kit.access.AccessToken;
import dev.serverlesspresso.kit.access.Caller;
import dev.serverlesspresso.kit.access.web.CallerAuthentication;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Asks all routes that Spring knows of a service; none is listed by hand. */
@Import(Failures.class)
abstract class EveryRoute {

    private static final AccessToken TOKEN = new AccessToken("token", Instant.parse("2030-01-01T09:00:00Z"));
    private static final Caller STAFF = Caller.Member.of(
            "staff-0001", "Aiko", List.of("demo:barista", "demo:display", "demo:manager", "*:operator"));
    private static final Caller CUSTOMER = new Caller.Guest("customer-0001", "demo", "some-0001");
    private static final Caller STAFF_OF_ANOTHER_SHOP = Caller.Member.of(
            "staff-0002", "Ben", List.of("elsewhere:barista", "elsewhere:display", "elsewhere:manager"));

    private final MockMvcTester http;
    private final RequestMappingHandlerMapping mapping;

    EveryRoute(ApplicationContext service) {
        this.http = service.getBean(MockMvcTester.class);
        this.mapping = service.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    }

    @BeforeEach
    void thereAreRoutes() {
        assertThat(routes()).isNotEmpty();
    }

    final Set<Route> routes() {
        return Route.of(mapping);
    }

    final ApiDocument document() {
        return ApiDocument.read(http);
    }

    final void forEach(Consumer<Route> claim) {
        routes().forEach(claim);
    }

    final MockMvcRequestBuilder request(Route route) {
        return http.method(route.httpMethod()).uri(route.address());
    }

    /** Asks without a token unless the request says otherwise. */
    final void assertAnswers(
            Route route, UnaryOperator<MockMvcRequestBuilder> request, int status, String... possible) {
        Answer answer = Answer.of(request.apply(request(route)).exchange());
        assertThat(answer)
                .as("answer of %s", route)
                .isIn(Stream.of(possible).map(code -> new Answer(status, code)).toArray());
    }

    /** Asks as staff and as a customer of the shop: one of them is answered so, and the other one so or not allowed. */
    final void assertAnswersWhoeverMay(
            Route route, UnaryOperator<MockMvcRequestBuilder> request, int status, String code) {
        List<Answer> answers = Stream.of(STAFF, CUSTOMER)
                .map(caller ->
                        request.apply(request(route).with(signedInAs(caller))).exchange())
                .map(Answer::of)
                .toList();
        Answer expected = new Answer(status, code);
        assertThat(answers)
                .as("answers of %s", route)
                .contains(expected)
                .isSubsetOf(expected, new Answer(403, "FORBIDDEN"));
    }

    static RequestPostProcessor asStaffOfAnotherShop() {
        return signedInAs(STAFF_OF_ANOTHER_SHOP);
    }

    private static RequestPostProcessor signedInAs(Caller caller) {
        return authentication(new CallerAuthentication(caller, TOKEN));
    }
}
