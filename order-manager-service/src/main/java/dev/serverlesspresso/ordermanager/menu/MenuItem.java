package dev.serverlesspresso.ordermanager.menu;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** One drink of a menu, with its names by language. */
public record MenuItem(String id, Map<String, String> name, boolean available, List<Option> options) {

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}(-[A-Z]{2})?");
    private static final int LONGEST_NAME = 60;
    private static final int MOST = 20;

    public MenuItem {
        check("drink", id, name);
        options = options == null ? List.of() : List.copyOf(options);
        if (options.size() > MOST) {
            throw new IllegalArgumentException("a drink has at most " + MOST + " options: '" + id + "'");
        }
        unique("option", options.stream().map(Option::id).toList());
    }

    /** Something to decide about a drink; the first value is the default. */
    public record Option(String id, Map<String, String> name, List<Value> values) {

        public Option {
            check("option", id, name);
            if (values == null || values.isEmpty() || values.size() > MOST) {
                throw new IllegalArgumentException("an option has 1 to " + MOST + " values: '" + id + "'");
            }
            values = List.copyOf(values);
            unique("value", values.stream().map(Value::id).toList());
        }

        Optional<Value> value(String id) {
            return values.stream().filter(value -> value.id().equals(id)).findFirst();
        }
    }

    /** One way to decide. */
    public record Value(String id, Map<String, String> name) {

        public Value {
            check("value", id, name);
        }
    }

    static void unique(String what, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!seen.add(id)) {
                throw new IllegalArgumentException(what + " ids must differ: '" + id + "'");
            }
        }
    }

    private static void check(String what, String id, Map<String, String> name) {
        if (id == null || !ID.matcher(id).matches()) {
            throw new IllegalArgumentException(what + " id must match " + ID + ": '" + id + "'");
        }
        if (name == null || name.isEmpty()) {
            throw new IllegalArgumentException(what + " needs a name in at least one language: '" + id + "'");
        }
        name.forEach((language, text) -> {
            if (!LANGUAGE.matcher(language).matches()
                    || text == null
                    || text.isBlank()
                    || text.length() > LONGEST_NAME) {
                throw new IllegalArgumentException(
                        what + " names must be by language and of 1 to " + LONGEST_NAME + " characters: '" + id + "'");
            }
        });
    }
}
