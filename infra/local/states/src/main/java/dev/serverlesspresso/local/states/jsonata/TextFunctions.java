package dev.serverlesspresso.local.states.jsonata;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Functions of text. Lengths and positions count characters of Unicode, not half of them. */
final class TextFunctions {
    private static final Pattern SPACE = Pattern.compile("[ \t\n\r]+");

    private static final int PIECE = 1_000;

    private TextFunctions() {}

    static void define(Library library) {
        library.define("string", "<x-b?:s>", 1, TextFunctions::string);
        library.define("length", "<s-:n>", 1, args -> length(args.text(0)));
        library.define("substring", "<s-nn?:s>", 3, TextFunctions::substring);
        library.define("substringBefore", "<s-s:s>", 2, args -> around(args.text(0), args.text(1), true));
        library.define("substringAfter", "<s-s:s>", 2, args -> around(args.text(0), args.text(1), false));
        library.define("lowercase", "<s-:s>", 1, args -> cased(args, text -> text.toLowerCase(Locale.ROOT)));
        library.define("uppercase", "<s-:s>", 1, args -> cased(args, text -> text.toUpperCase(Locale.ROOT)));
        library.define("trim", "<s-:s>", 1, args -> trim(args.text(0)));
        library.define("pad", "<s-ns?:s>", 3, TextFunctions::pad);
        library.define("join", "<a<s>s?:s>", 2, TextFunctions::join);
    }

    private static @Nullable String string(Arguments args) {
        Object value = args.get(0);
        return value == null ? null : JsonText.string(value, Boolean.TRUE.equals(args.get(1)), args.budget());
    }

    private static int size(String text) {
        return text.codePointCount(0, text.length());
    }

    private static @Nullable Long length(@Nullable String text) {
        return text == null ? null : (long) size(text);
    }

    private static @Nullable String substring(Arguments args) {
        String text = args.text(0);
        Number from = args.number(1);
        Number count = args.number(2);
        if (text == null) {
            return null;
        }
        int size = size(text);
        double start = from == null ? 0 : from.doubleValue();
        start = size + start < 0 ? 0 : start;
        if (count == null) {
            return slice(text, size, start, size);
        }
        double end = (start >= 0 ? start : size + start) + count.doubleValue();
        return from == null || count.doubleValue() <= 0 ? "" : slice(text, size, start, end);
    }

    private static String slice(String text, int size, double start, double end) {
        int first = index(start, size);
        int last = index(end, size);
        if (first >= last) {
            return "";
        }
        int begin = text.offsetByCodePoints(0, first);
        return text.substring(begin, text.offsetByCodePoints(begin, last - first));
    }

    private static int index(double position, int size) {
        long whole = (long) position;
        return (int) Math.max(0, Math.min(size, whole < 0 ? size + whole : whole));
    }

    private static @Nullable String around(@Nullable String text, @Nullable String mark, boolean before) {
        int position = text == null || mark == null ? -1 : text.indexOf(mark);
        if (text == null || mark == null || position < 0) {
            return text;
        }
        return before ? text.substring(0, position) : text.substring(position + mark.length());
    }

    /** Piece by piece, since Java copies the whole text for each letter that becomes several. */
    private static @Nullable String cased(Arguments args, UnaryOperator<String> change) {
        String text = args.text(0);
        if (text == null || text.length() <= PIECE) {
            return text == null ? null : change.apply(text);
        }
        StringBuilder cased = new StringBuilder();
        int start = 0;
        while (start < text.length()) {
            int end = Math.min(text.length(), start + PIECE);
            end += end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? 1 : 0;
            cased.append(change.apply(text.substring(start, end)));
            args.budget().length(cased.length());
            args.budget().work(PIECE);
            start = end;
        }
        return cased.toString();
    }

    private static @Nullable String trim(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String single = SPACE.matcher(text).replaceAll(" ");
        int start = single.startsWith(" ") ? 1 : 0;
        int end = single.length() > start && single.endsWith(" ") ? single.length() - 1 : single.length();
        return single.substring(start, end);
    }

    private static @Nullable String pad(Arguments args) {
        String text = args.text(0);
        Number width = args.number(1);
        if (text == null || width == null) {
            return text;
        }
        double missing = Math.floor(Math.abs(width.doubleValue())) - size(text);
        if (missing < 1) {
            return text;
        }
        args.budget().room((long) missing + text.length());
        String with = args.text(2);
        String padding = padding(with == null || with.isEmpty() ? " " : with, (int) missing);
        return width.doubleValue() > 0 ? text.concat(padding) : padding.concat(text);
    }

    private static String padding(String with, int count) {
        int size = size(with);
        return with.repeat(count / size).concat(with.substring(0, with.offsetByCodePoints(0, count % size)));
    }

    private static @Nullable String join(Arguments args) {
        Sequence texts = args.array(0);
        String separator = args.text(1);
        if (texts == null) {
            return null;
        }
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            joined.append(i > 0 && separator != null ? separator : "").append(texts.get(i));
            args.budget().length(joined.length());
        }
        return joined.toString();
    }
}
