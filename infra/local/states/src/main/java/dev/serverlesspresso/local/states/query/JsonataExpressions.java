package dev.serverlesspresso.local.states.query;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The parsed expressions, of which the most recently used are kept. */
final class JsonataExpressions {

    private static final int KEPT = 2_000;

    private final Map<String, Jsonata> parsed = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Jsonata> eldest) {
            return size() > KEPT;
        }
    };

    Jsonata parse(String expression) {
        synchronized (parsed) {
            Jsonata known = parsed.get(expression);
            if (known != null) {
                return known;
            }
        }
        Jsonata fresh = Jsonata.jsonata(expression);
        fresh.setValidateInput(false);
        fresh.setOutputConvertNulls(false);
        synchronized (parsed) {
            parsed.put(expression, fresh);
        }
        return fresh;
    }

    Optional<String> problem(String expression) {
        try {
            parse(expression);
            return Optional.empty();
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.of(describe(e));
        }
    }

    /** The code and the text of a JSONata error, "T1006: Attempted to invoke a non-function". */
    static String describe(Throwable failure) {
        if (failure instanceof JException error) {
            boolean ownText = "D3137".equals(error.getError()) || "D3141".equals(error.getError());
            return ownText ? String.valueOf(error.getMessage()) : error.getError() + ": " + error.getMessage();
        }
        if (failure instanceof StackOverflowError) {
            return "Stack overflow error: the expression is nested too deeply";
        }
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
