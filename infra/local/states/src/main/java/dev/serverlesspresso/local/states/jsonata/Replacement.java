package dev.serverlesspresso.local.states.jsonata;

import java.util.List;

/** Fills the places of a replacement: {@code $0} is the match, {@code $1} its first group, {@code $$} a dollar. */
final class Replacement {
    private Replacement() {}

    static String of(String template, String match, List<?> groups) {
        StringBuilder filled = new StringBuilder();
        int digits = String.valueOf(Math.max(1, groups.size())).length();
        int position = 0;
        int dollar = template.indexOf('$');
        while (dollar >= 0) {
            filled.append(template, position, dollar);
            position = dollar + 1;
            if (template.startsWith("$", position)) {
                filled.append('$');
                position++;
            } else if (template.startsWith("0", position)) {
                filled.append(match);
                position++;
            } else {
                position += group(template, position, digits, groups, filled);
            }
            dollar = template.indexOf('$', position);
        }
        return filled.append(template.substring(position)).toString();
    }

    /** Appends the group and answers how many digits named it. */
    private static int group(String template, int position, int digits, List<?> groups, StringBuilder filled) {
        int index = number(template, position, digits);
        if (digits > 1 && index > groups.size()) {
            index = number(template, position, digits - 1);
        }
        if (index < 0) {
            filled.append('$');
            return 0;
        }
        Object group = index >= 1 && index <= groups.size() ? groups.get(index - 1) : null;
        if (group instanceof String text) {
            filled.append(text);
        }
        return String.valueOf(index).length();
    }

    private static int number(String template, int position, int digits) {
        int number = -1;
        for (int i = position; i < Math.min(template.length(), position + digits); i++) {
            int digit = "0123456789".indexOf(template.charAt(i));
            if (digit < 0) {
                break;
            }
            number = Math.max(0, number) * 10 + digit;
        }
        return number;
    }
}
