package dev.serverlesspresso.qrvalidator.display.aws;

import dev.serverlesspresso.qrvalidator.Given;
import dev.serverlesspresso.qrvalidator.display.Displays;
import dev.serverlesspresso.qrvalidator.scan.aws.CodesTable;

/** The displays in a table of a test. */
public final class DisplaysOnTable {

    private DisplaysOnTable() {}

    public static Displays in(CodesTable table) {
        return new DynamoDbDisplays(table.client(), Given.propertiesWithTable(table.name()));
    }
}
