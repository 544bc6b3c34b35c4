package dev.serverlesspresso.local.states.jsonata;

/** The place of the value that a {@code %} stands for: so many steps further left, under that label. */
final class Slot {
    String label;
    int level = 1;

    Slot(String label) {
        this.label = label;
    }
}
