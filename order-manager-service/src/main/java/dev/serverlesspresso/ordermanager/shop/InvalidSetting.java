package dev.serverlesspresso.ordermanager.shop;

/** A setting that no shop can have. */
final class InvalidSetting extends IllegalArgumentException {

    private final String field;
    private final String rule;

    InvalidSetting(String field, String rule) {
        super(field + " " + rule);
        this.field = field;
        this.rule = rule;
    }

    String field() {
        return field;
    }

    String detail() {
        return field + " " + rule;
    }
}
