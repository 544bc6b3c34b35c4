package dev.serverlesspresso.local.states.query;

import com.dashjoin.jsonata.JException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code $partition} and {@code $range}, which answer undefined where their arguments make no sense. */
final class JsonataArrays {

    private static final long MAX_RANGE = 360_145;

    private JsonataArrays() {}

    static @Nullable Object partition(@Nullable Object array, @Nullable Object size) {
        if (!(array instanceof List<?> list) || !(size instanceof Number number)) {
            return null;
        }
        int chunk = number.intValue();
        if (chunk <= 0 || list.isEmpty()) {
            return null;
        }
        List<Object> chunks = new ArrayList<>();
        for (int from = 0; from < list.size(); from += chunk) {
            chunks.add(new ArrayList<>(list.subList(from, (int) Math.min((long) from + chunk, list.size()))));
        }
        return chunks;
    }

    static @Nullable Object range(@Nullable Object first, @Nullable Object last, @Nullable Object by) {
        if (!(first instanceof Number start) || !(last instanceof Number end) || !(by instanceof Number step)) {
            return null;
        }
        BigDecimal count = count(start.longValue(), end.longValue(), step.longValue());
        if (count.signum() <= 0) {
            return null;
        }
        if (count.compareTo(BigDecimal.valueOf(MAX_RANGE)) > 0) {
            throw new JException("D3137", -1, "Expression evaluation memory limit exceeded");
        }
        List<Number> values = new ArrayList<>();
        for (int i = 0; i < count.intValue(); i++) {
            values.add(JsonataValues.canonical(start.longValue() + i * step.longValue()));
        }
        return values.size() == 1 ? values.get(0) : values;
    }

    private static BigDecimal count(long start, long end, long step) {
        if (step == 0) {
            return BigDecimal.ZERO;
        }
        return BigDecimal.valueOf(end)
                .subtract(BigDecimal.valueOf(start))
                .divide(BigDecimal.valueOf(step), 0, RoundingMode.FLOOR)
                .add(BigDecimal.ONE);
    }
}
