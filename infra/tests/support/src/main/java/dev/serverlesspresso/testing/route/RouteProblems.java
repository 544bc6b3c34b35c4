package dev.serverlesspresso.testing.route;

import static dev.serverlesspresso.testing.route.Failures.failingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.kit.problem.Overloaded;
import dev.serverlesspresso.kit.problem.Unavailable;
import dev.serverlesspresso.testing.ErrorReference;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.MissingServletRequestParameterException;

/**
 * How the routes of a service refuse: by the same codes as those of any other service, which the reference page of errors lists. A
 * service tries itself by a subclass; it has to name {@code http://localhost:1} as its staff's issuer, where nothing listens.
 */
public abstract class RouteProblems extends EveryRoute {

    private static final String PAGES = "http://localhost:8080";
    private static final List<MediaType> OTHER_FORMATS = List.of(
            MediaType.TEXT_PLAIN, MediaType.APPLICATION_YAML, MediaType.APPLICATION_XML, MediaType.APPLICATION_CBOR);
    private static final int LARGER_THAN_TAKEN = 300_000;

    /** Says that it is of the issuer that is away; its signature is not looked at before the issuer's keys are known. */
    private static final String TOKEN_OF_STAFF = "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJodHRwOi8vbG9jYWxob3N0OjEifQ.AAAA";

    private final String service;

    /**
     * A service as its tests start it.
     *
     * @param service as the reference page of errors calls it
     */
    protected RouteProblems(String service, ApplicationContext context) {
        super(context);
        this.service = service;
    }

    @Test
    void everyRouteIsDescribed() {
        assertThat(document().operations().keySet())
                .isEqualTo(routes().stream().map(Route::withoutQuery).collect(Collectors.toSet()));
    }

    @Test
    void everyProblemOfARouteIsOnTheReferencePage() {
        Set<String> known = codes(List.of(service, ErrorReference.EVERY_SERVICE));
        Set<String> ofThisService = codes(List.of(service));
        Set<String> named = new TreeSet<>();
        document().operations().forEach((route, operation) -> {
            assertThat(known).as("problems of %s", route).containsAll(ApiDocument.problems(operation));
            ApiDocument.refusals(operation).forEach((status, response) -> assertThat(
                            response.at("/content/application~1problem+json/schema/$ref")
                                    .asString(""))
                    .as("schema of %s when it answers %s", route, status)
                    .isEqualTo("#/components/schemas/Problem"));
            named.addAll(ApiDocument.problems(operation));
        });
        assertThat(named).as("problems that a route names").containsAll(ofThisService);
    }

    @Test
    void everyRouteNamesTheProblemsThatItHasLikeAnyOther() {
        document().operations().forEach((route, operation) -> {
            Set<String> common = new TreeSet<>(Set.of(
                    "400 MALFORMED",
                    "403 FOREIGN_ORIGIN",
                    "406 NOT_ACCEPTABLE",
                    "421 FOREIGN_HOST",
                    "500 INTERNAL",
                    "503 UNAVAILABLE"));
            if (ApiDocument.asksWhoCalls(operation)) {
                common.addAll(Set.of("401 UNAUTHORIZED", "403 FORBIDDEN"));
            }
            if (ApiDocument.takesABody(operation)) {
                common.addAll(Set.of("413 TOO_LARGE", "415 UNSUPPORTED_MEDIA_TYPE"));
            }
            assertThat(ApiDocument.problems(operation))
                    .as("problems of %s", route)
                    .containsAll(common);
        });
    }

    @Test
    void requestThatCannotBeReadIs400() {
        forEach(route -> assertAnswersWhoeverMay(
                route,
                request -> request.with(failingBy(new MissingServletRequestParameterException("day", "String"))),
                400,
                "MALFORMED"));
        document().operations().forEach((route, operation) -> {
            if (ApiDocument.takesABody(operation)) {
                assertAnswersWhoeverMay(
                        route,
                        request ->
                                request.contentType(MediaType.APPLICATION_JSON).content("{"),
                        400,
                        "MALFORMED");
            }
        });
    }

    @Test
    void routeThatAsksWhoCallsAnswers401WithoutAToken() {
        forEachGuarded(route -> {
            assertAnswers(route, request -> request, 401, "UNAUTHORIZED");
            assertAnswers(
                    route, request -> request.header(HttpHeaders.AUTHORIZATION, "Bearer none"), 401, "UNAUTHORIZED");
        });
    }

    @Test
    void routeOfAShopAnswersStaffOfAnotherShopWith403() {
        forEachGuarded(route -> {
            if (route.path().contains("{shop}")) {
                assertAnswers(route, request -> request.with(asStaffOfAnotherShop()), 403, "FORBIDDEN");
            }
        });
    }

    @Test
    void pageFromElsewhereIs403() {
        forEach(route -> {
            for (String origin : List.of("https://evil.example", "null", "http://localhost:9999")) {
                assertAnswers(
                        route,
                        request -> request.header(HttpHeaders.HOST, "localhost:8080")
                                .header(HttpHeaders.ORIGIN, origin),
                        403,
                        "FOREIGN_ORIGIN");
            }
            assertAnswers(
                    route,
                    request -> request.header(HttpHeaders.HOST, "localhost:8080")
                            .header("Sec-Fetch-Site", "cross-site")
                            .header("Sec-Fetch-Mode", "no-cors"),
                    403,
                    "FOREIGN_ORIGIN");
        });
    }

    @Test
    void ownPagesAreAskedWhoTheyAre() {
        forEachGuarded(route -> assertAnswers(
                route,
                request -> request.header(HttpHeaders.HOST, "localhost:8080").header(HttpHeaders.ORIGIN, PAGES),
                401,
                "UNAUTHORIZED"));
    }

    @Test
    void foreignNameOfTheServiceIs421() {
        forEach(route ->
                assertAnswers(route, request -> request.header(HttpHeaders.HOST, "evil.example"), 421, "FOREIGN_HOST"));
    }

    @Test
    void addressBelowARouteIs404() {
        forEach(route -> assertAnswersWhoeverMay(route.below("nothing/is/here"), request -> request, 404, "NOT_FOUND"));
    }

    @Test
    void methodThatARouteDoesNotHaveIs405() {
        Set<Route> others = Route.withOtherMethods(routes());
        assertThat(others).isNotEmpty();
        others.forEach(route -> assertAnswersWhoeverMay(route, request -> request, 405, "METHOD_NOT_ALLOWED"));
    }

    @Test
    void formThatARouteCannotAnswerInIs406() {
        forEach(route -> assertAnswersWhoeverMay(
                route,
                request -> request.with(
                        failingBy(new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_JSON)))),
                406,
                "NOT_ACCEPTABLE"));
    }

    @Test
    void bodyThatIsTooLargeIs413() {
        forEach(route -> assertAnswers(
                route,
                request -> request.contentType(MediaType.APPLICATION_JSON).content(new byte[LARGER_THAN_TAKEN]),
                413,
                "TOO_LARGE"));
    }

    @Test
    void bodyThatIsNotJsonIs415() {
        forEach(route -> assertAnswers(
                route,
                request -> request.header(HttpHeaders.CONTENT_TYPE, "*/*").content("{}"),
                415,
                "UNSUPPORTED_MEDIA_TYPE"));
        document().operations().forEach((route, operation) -> {
            if (ApiDocument.takesABody(operation)) {
                OTHER_FORMATS.forEach(format -> assertAnswersWhoeverMay(
                        route, request -> request.contentType(format).content("{}"), 415, "UNSUPPORTED_MEDIA_TYPE"));
            }
        });
    }

    @Test
    void whatIsAwayOrCrowdedIs503() {
        forEach(route -> {
            assertAnswersWhoeverMay(
                    route, request -> request.with(failingBy(new Unavailable("AWS is away"))), 503, "UNAVAILABLE");
            assertAnswersWhoeverMay(
                    route, request -> request.with(failingBy(new Overloaded("no turn"))), 503, "OVERLOADED");
            assertAnswersWhoeverMay(
                    route,
                    request -> request.with(failingBy(new RejectedExecutionException("shut down"))),
                    503,
                    "UNAVAILABLE");
        });
    }

    @Test
    void tokenWhoseIssuerIsAwayIs503AndMayBeTriedAgain() {
        forEachGuarded(route -> {
            MvcTestResult result = request(route)
                    .header(HttpHeaders.AUTHORIZATION, "Bearer " + TOKEN_OF_STAFF)
                    .exchange();
            assertThat(Answer.of(result)).as("answer of %s", route).isEqualTo(new Answer(503, "UNAVAILABLE"));
            assertThat(result).as("answer of %s", route).hasHeader(HttpHeaders.RETRY_AFTER, "2");
        });
    }

    @Test
    void everyAnswerHasTheFullSetOfHeaders() {
        forEach(route -> assertThat(
                        request(route).header(HttpHeaders.HOST, "evil.example").exchange())
                .as("answer of %s", route)
                .hasHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'")
                .hasHeader("Referrer-Policy", "no-referrer")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()"));
    }

    private void forEachGuarded(Consumer<Route> claim) {
        document().operations().forEach((route, operation) -> {
            if (ApiDocument.asksWhoCalls(operation)) {
                claim.accept(route);
            }
        });
    }

    private static Set<String> codes(List<String> from) {
        return ErrorReference.entries().stream()
                .filter(entry -> entry.from().stream().anyMatch(from::contains))
                .map(entry -> entry.status() + " " + entry.code())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
