package dev.serverlesspresso.testing.route;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.condition.NameValueExpression;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A method and a path of the API, as a controller declares it.
 *
 * @param path with its variables, for example {@code /api/shops/{shop}}
 * @param query the parameters that tell it from others of the same method and path, for example {@code ?mine}
 */
record Route(String method, String path, String query) implements Comparable<Route> {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final String SHOP = "demo";

    Route(String method, String path) {
        this(method, path, "");
    }

    /** All routes of a service's API, as Spring knows them. */
    static Set<Route> of(RequestMappingHandlerMapping mapping) {
        Set<Route> routes = new TreeSet<>();
        mapping.getHandlerMethods().keySet().forEach(info -> {
            for (String path : info.getPatternValues()) {
                for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                    routes.add(new Route(method.name(), path, query(info)));
                }
            }
        });
        routes.removeIf(Predicate.not(route -> route.path.startsWith("/api/")));
        return routes;
    }

    private static String query(RequestMappingInfo info) {
        return info.getParamsCondition().getExpressions().stream()
                .filter(parameter -> !parameter.isNegated())
                .map(NameValueExpression::getName)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("&"), names -> names.isEmpty() ? "" : "?" + names));
    }

    /** The same paths with the methods that none of these routes has. */
    static Set<Route> withOtherMethods(Collection<Route> routes) {
        Set<Route> others = new TreeSet<>();
        for (Route route : routes) {
            METHODS.forEach(method -> others.add(new Route(method, route.path)));
        }
        routes.forEach(route -> others.remove(route.withoutQuery()));
        return others;
    }

    Route withoutQuery() {
        return new Route(method, path);
    }

    Route below(String name) {
        return new Route(method, path + "/" + name);
    }

    HttpMethod httpMethod() {
        return HttpMethod.valueOf(method);
    }

    /** The path to ask for, of the shop whose callers are tried. */
    String address() {
        return path.replace("{shop}", SHOP).replaceAll("\\{\\w+}", "some-0001") + query;
    }

    @Override
    public int compareTo(Route other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return method + " " + path + query;
    }
}
