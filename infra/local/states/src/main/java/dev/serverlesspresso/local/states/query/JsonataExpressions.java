package dev.serverlesspresso.local.states.query;

import dev.serverlesspresso.local.states.jsonata.Expression;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parsed expressions, of which the most recently used are kept. */
final class JsonataExpressions {

    private static final int KEPT = 2_000;

    private final Map<String, Expression> parsed = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Expression> eldest) {
            return size() > KEPT;
        }
    };

    Expression parse(String expression) {
        synchronized (parsed) {
            Expression known = parsed.get(expression);
            if (known != null) {
                return known;
            }
        }
        Expression fresh = Expression.parse(expression);
        synchronized (parsed) {
            parsed.put(expression, fresh);
        }
        return fresh;
    }
}
