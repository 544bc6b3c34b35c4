package dev.serverlesspresso.ordermanager.menu;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Whether a name can stand on a screen. Its length counts what a reader sees as one character (an extended grapheme cluster of Unicode
 * Standard Annex 29), so that an emoji of ten code points counts once.
 */
public final class VisibleText {

    private static final Pattern CHARACTER = Pattern.compile("\\X");
    private static final int CODE_POINTS_OF_ONE = 10;
    private static final int SHOWN = 40;

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int BRAILLE_BLANK = 0x2800;

    /** "Bidi_Control" of PropList.txt of the Unicode Character Database. */
    private static final Set<Integer> BIDI_CONTROLS =
            Set.of(0x061C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069);

    /** Format characters with a shape of their own: the Arabic and Syriac number and abbreviation marks. */
    private static final Set<Integer> SHAPED_FORMATS =
            Set.of(0x0600, 0x0601, 0x0602, 0x0603, 0x0604, 0x0605, 0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2);

    /** Of "Default_Ignorable_Code_Point" those that are letters or marks, and of no use in a name: fillers and the like. */
    private static final Set<Integer> FILLERS =
            Set.of(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x3164, 0xFFA0);

    /** Flags of parts of countries are a black flag, the letters of the place as tags, and the end of the tags (UTS 51, ED-14a). */
    private static final Pattern FLAGS_BY_TAGS =
            Pattern.compile("\\x{1F3F4}[\\x{E0030}-\\x{E0039}\\x{E0061}-\\x{E007A}]{3,6}\\x{E007F}");

    private static final String A_FLAG = "\uD83C\uDFF4";

    private VisibleText() {}

    /** What is wrong with a name of at most so many characters, as the end of a sentence about it; empty if nothing is. */
    public static Optional<String> fault(String text, int mostCharacters) {
        Optional<String> refused = FLAGS_BY_TAGS
                .matcher(text)
                .replaceAll(A_FLAG)
                .codePoints()
                .mapToObj(VisibleText::fault)
                .flatMap(Optional::stream)
                .findFirst();
        if (refused.isPresent()) {
            return refused;
        }
        if (text.codePoints().noneMatch(VisibleText::isVisible)) {
            return Optional.of("must have a visible character");
        }
        List<String> characters =
                CHARACTER.matcher(text).results().map(MatchResult::group).toList();
        if (characters.size() > mostCharacters) {
            return Optional.of("must have 1 to " + mostCharacters + " characters, not " + characters.size());
        }
        return characters.stream().anyMatch(one -> one.codePointCount(0, one.length()) > CODE_POINTS_OF_ONE)
                ? Optional.of("has characters of too many parts")
                : Optional.empty();
    }

    /** A text from outside as it may stand in an answer or a log: short, and with nothing invisible in it. */
    public static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .limit(SHOWN)
                .map(point -> fault(point).isPresent() ? '?' : point)
                .forEach(shown::appendCodePoint);
        return text.codePointCount(0, text.length()) > SHOWN ? shown + "…" : shown.toString();
    }

    private static Optional<String> fault(int point) {
        int type = Character.getType(point);
        if (type == Character.SURROGATE) {
            return Optional.of("must not have half a character (a lone surrogate)");
        }
        if (type == Character.CONTROL || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR) {
            return Optional.of("must not have control characters (" + name(point) + ")");
        }
        if (BIDI_CONTROLS.contains(point)) {
            return Optional.of("must not have controls of the writing direction (" + name(point) + ")");
        }
        return isHidden(point, type)
                ? Optional.of("must not have invisible characters (" + name(point) + ")")
                : Optional.empty();
    }

    /** Joiners and selectors are parts of visible characters; no other format character is. */
    private static boolean isHidden(int point, int type) {
        boolean noncharacter = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
        boolean format = type == Character.FORMAT && !isJoiner(point) && !SHAPED_FORMATS.contains(point);
        return noncharacter || format || FILLERS.contains(point);
    }

    private static boolean isJoiner(int point) {
        return point == ZERO_WIDTH_NON_JOINER || point == ZERO_WIDTH_JOINER;
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.SPACE_SEPARATOR,
                    Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> false;
            default -> point != BRAILLE_BLANK;
        };
    }

    private static String name(int point) {
        return String.format("U+%04X", point);
    }
}
