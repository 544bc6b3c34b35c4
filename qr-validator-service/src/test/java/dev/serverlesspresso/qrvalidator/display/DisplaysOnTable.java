package dev.serverlesspresso.qrvalidator.display;

import dev.serverlesspresso.qrvalidator.Given;
import dev.serverlesspresso.qrvalidator.scan.CodesTable;

/** The displays in a table of a test. */
public final class DisplaysOnTable {

    private DisplaysOnTable() {}

    public static Displays in(CodesTable table) {
        return new DynamoDbDisplays(table.client(), Given.propertiesWithTable(table.name()));
    }
}
