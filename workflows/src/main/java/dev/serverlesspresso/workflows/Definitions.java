package dev.serverlesspresso.workflows;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * The definitions of the workflows. Expressions that several of them need stand once, in {@code fragments}, and are put in
 * where a definition names them as {@code #{name}}; what is deployed and what is checked has them whole.
 */
public final class Definitions {

    public static final String VALIDATOR = "validator";
    public static final String ORDER_PROCESSOR = "order-processor";
    public static final String ORDER_MANAGER = "order-manager";
    public static final String RELEASE = "release";
    public static final List<String> ALL = List.of(VALIDATOR, ORDER_PROCESSOR, ORDER_MANAGER, RELEASE);

    private static final Pattern FRAGMENT = Pattern.compile("#\\{([a-z-]+)}");
    private static final Pattern LINE_END = Pattern.compile("\\s*\\R\\s*");

    private Definitions() {}

    /**
     * A definition in Amazon States Language, with its fragments and with {@code ${…}} for what the deployment puts in.
     *
     * @throws IllegalArgumentException if there is no such workflow, or a fragment that it names is missing
     */
    public static String read(String workflow) {
        String definition = Resources.text(workflow + "/" + workflow + ".asl.json");
        return FRAGMENT.matcher(definition).replaceAll(Definitions::fragment);
    }

    private static String fragment(MatchResult named) {
        String text = Resources.text("fragments/" + named.group(1) + ".jsonata").strip();
        String line = LINE_END.matcher(text).replaceAll(" ");
        return Matcher.quoteReplacement(
                new String(JsonStringEncoder.getInstance().quoteAsCharArray(line)));
    }
}
