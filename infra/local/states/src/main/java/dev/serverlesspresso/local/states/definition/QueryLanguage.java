package dev.serverlesspresso.local.states.definition;

/** How a state selects and shapes its data. */
public enum QueryLanguage {
    JSONPATH("JSONPath"),
    JSONATA("JSONata");

    private final String wireName;

    QueryLanguage(String wireName) {
        this.wireName = wireName;
    }

    /** The name as a definition writes it. */
    public String wireName() {
        return wireName;
    }
}
