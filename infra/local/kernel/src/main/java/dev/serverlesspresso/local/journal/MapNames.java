package dev.serverlesspresso.local.journal;

/** How the journal's maps are called in the file: those whose pages have checksums begin with a sign of that. */
final class MapNames {
    static final String CHECKED = "checked:";

    private MapNames() {}

    static String checked(String name) {
        return CHECKED + name;
    }

    static String plain(String name) {
        return name.startsWith(CHECKED) ? name.substring(CHECKED.length()) : name;
    }
}
