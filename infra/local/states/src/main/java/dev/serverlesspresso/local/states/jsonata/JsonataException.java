package dev.serverlesspresso.local.states.jsonata;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An expression that cannot be parsed or evaluated, with the code and the text that JSONata gives it. */
public final class JsonataException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Pattern PLACE = Pattern.compile("\\{\\{\\{(\\w+)}}}|\\{\\{(\\w+)}}");
    private static final String TOKEN = "token";
    private static final Properties TEXTS = texts();

    private final @Nullable String code;
    private boolean unfinished;
    private final transient Map<String, @Nullable Object> values = new HashMap<>();

    private JsonataException(@Nullable String code) {
        super(code, null, false, false);
        this.code = code;
    }

    /** An error with a code of JSONata's. */
    static JsonataException of(String code) {
        return new JsonataException(code);
    }

    /** An error with a text of its own and no code, which is how AWS words what passes a bound. */
    static JsonataException bound(String text) {
        return new JsonataException(null).with("message", text);
    }

    /** The evaluation needs more work than whoever asked for it waits for. */
    static JsonataException leftUnfinished() {
        JsonataException exception = bound("unfinished");
        exception.unfinished = true;
        return exception;
    }

    static JsonataException stackOverflow() {
        return bound("Stack overflow error: Check for non-terminating recursive function."
                + "  Consider rewriting as tail-recursive.");
    }

    JsonataException with(String name, @Nullable Object value) {
        values.put(name, value);
        return this;
    }

    /** Names the function or operator, if nothing closer to the error has named one yet. */
    JsonataException inside(@Nullable Object token) {
        if (token != null) {
            values.putIfAbsent(TOKEN, token);
        }
        return this;
    }

    /** The code, null for what passes a bound. */
    public @Nullable String code() {
        return code;
    }

    /** Whether nothing is wrong with the expression but that it was not evaluated to its end. */
    public boolean unfinished() {
        return unfinished;
    }

    /** The text without the code. */
    public String text() {
        if (code == null) {
            return String.valueOf(values.get("message"));
        }
        String template = TEXTS.getProperty(code, code);
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), place.group(2))));
    }

    private String value(@Nullable String plain, @Nullable String json) {
        return plain != null ? String.valueOf(values.get(plain)) : JsonText.inMessage(values.get(json));
    }

    /** The text, with the code before it if there is one. */
    @Override
    public String getMessage() {
        return code == null ? text() : code + ": " + text();
    }

    private static Properties texts() {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(JsonataException.class.getResourceAsStream("messages.properties")),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
