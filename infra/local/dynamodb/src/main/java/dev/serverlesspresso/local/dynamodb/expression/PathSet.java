package dev.serverlesspresso.local.dynamodb.expression;

import java.util.ArrayList;
import java.util.List;

/** The paths of one expression that must not overlap each other. */
final class PathSet {
    private final List<DocumentPath> paths = new ArrayList<>();

    void add(Tokens tokens, DocumentPath path) {
        for (DocumentPath other : paths) {
            if (path.overlaps(other)) {
                throw refused(tokens, "overlap with each other", other, path);
            }
            if (path.conflicts(other)) {
                throw refused(tokens, "conflict with each other", other, path);
            }
        }
        paths.add(path);
    }

    List<DocumentPath> paths() {
        return List.copyOf(paths);
    }

    private static RuntimeException refused(Tokens tokens, String how, DocumentPath one, DocumentPath two) {
        return tokens.invalid("Two document paths " + how + "; must remove or rewrite one of these paths; path one: "
                + one + ", path two: " + two);
    }
}
