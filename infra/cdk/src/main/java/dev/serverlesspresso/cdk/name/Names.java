package dev.serverlesspresso.cdk.name;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What things of ours are called.
 *
 * @param prefix what all names begin with, so that several systems fit into one account
 */
public record Names(String prefix) {
    public static final String DEFAULT_PREFIX = "serverlesspresso";

    /** Everything that can have a tag has this one, with the prefix as its value. */
    public static final String TAG = "application";

    /** The name of a stack, such as {@code ServerlesspressoCore}. */
    public String stack(CounterStack stack) {
        return stackPrefix() + stack.id();
    }

    private String stackPrefix() {
        return Arrays.stream(prefix.split("-", -1))
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining());
    }

    /** The name of a thing, such as {@code serverlesspresso-orders}. */
    public String thing(String thing) {
        return prefix + "-" + thing;
    }

    /** The cluster that the services run in; a service has its id as its name. */
    public String cluster() {
        return prefix;
    }

    /** Where the images of a service are. */
    public String repository(String service) {
        return prefix + "/" + service;
    }

    /** What the names of our own log groups begin with. */
    public String logs() {
        return "/" + prefix + "/";
    }

    /** Where the API writes its requests: AWS wants these names to begin so. */
    public String requestLog() {
        return "/aws/vendedlogs/apis/" + prefix;
    }

    /** The first part of the name under which staff sign in, unique in its region. */
    public String signInDomain(String account) {
        return thing(account);
    }
}
