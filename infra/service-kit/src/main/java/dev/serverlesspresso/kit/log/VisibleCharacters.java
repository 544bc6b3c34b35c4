package dev.serverlesspresso.kit.log;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.json.JsonWriter.MemberPath;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * Writes characters that a terminal or a reader of logs would act upon as their code, so that no value can look like a
 * line of its own. JSON escapes the old control characters only: not the line separators of Unicode, the second set of
 * control characters, and what turns the direction of writing.
 */
public final class VisibleCharacters implements StructuredLoggingJsonMembersCustomizer<Object> {

    private static final int LAST_THAT_JSON_ESCAPES = 0x1f;
    private static final Set<Integer> INVISIBLE = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR,
            (int) Character.SURROGATE,
            (int) Character.UNASSIGNED);

    @Override
    public void customize(JsonWriter.Members<Object> members) {
        members.applyingValueProcessor(VisibleCharacters::visible);
    }

    private static @Nullable Object visible(MemberPath path, @Nullable Object value) {
        return value instanceof CharSequence text ? visible(text.toString()) : value;
    }

    static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (character > LAST_THAT_JSON_ESCAPES && INVISIBLE.contains(Character.getType(character))) {
                visible.append(String.format("\\u{%x}", character));
            } else {
                visible.appendCodePoint(character);
            }
        });
        return visible.toString();
    }
}
