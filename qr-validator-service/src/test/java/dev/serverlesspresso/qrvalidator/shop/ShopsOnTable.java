package dev.serverlesspresso.qrvalidator.shop;

import dev.serverlesspresso.qrvalidator.Given;
import dev.serverlesspresso.qrvalidator.scan.CodesTable;

/** The copies of settings in a table of a test. */
final class ShopsOnTable {

    private ShopsOnTable() {}

    static Shops in(CodesTable table) {
        return new DynamoDbShops(table.client(), Given.propertiesWithTable(table.name()));
    }
}
