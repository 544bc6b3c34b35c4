package dev.serverlesspresso.local.states.query;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.time.Duration;

/** The bounds of one evaluation, which are those of AWS: a hundred levels deep and five seconds long. */
final class JsonataLimits {

    private static final int MAX_DEPTH = 100;
    static final Duration LONGEST = Duration.ofSeconds(5);

    private static final String TOO_DEEP =
            "Stack overflow error: Check for non-terminating recursive function.  Consider rewriting as tail-recursive. Depth=%d max=%d";
    private static final String TOO_LONG = "Expression evaluation timeout: Check for infinite loop";

    private final long started = System.nanoTime();
    private final long longest;
    private int depth;

    private JsonataLimits(Duration longest) {
        this.longest = longest.toNanos();
    }

    /** The library's own bounds miscount object constructors, therefore these. */
    static void bind(Jsonata.Frame frame, Duration longest) {
        var limits = new JsonataLimits(longest);
        frame.setEvaluateEntryCallback((expression, input, environment) -> limits.enter());
        frame.setEvaluateExitCallback((expression, input, environment, result) -> limits.exit());
    }

    private void enter() {
        depth++;
        if (depth > MAX_DEPTH) {
            throw failure(TOO_DEEP.formatted(depth, MAX_DEPTH));
        }
        if (System.nanoTime() - started > longest) {
            throw failure(TOO_LONG);
        }
    }

    private void exit() {
        depth--;
    }

    private static JException failure(String message) {
        return new JException("D3137", -1, message);
    }
}
