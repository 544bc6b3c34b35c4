package dev.serverlesspresso.qrvalidator.shop.aws;

import dev.serverlesspresso.qrvalidator.Given;
import dev.serverlesspresso.qrvalidator.scan.aws.CodesTable;
import dev.serverlesspresso.qrvalidator.shop.Shops;

/** The copies of settings in a table of a test. */
public final class ShopsOnTable {

    private ShopsOnTable() {}

    public static Shops in(CodesTable table) {
        return new DynamoDbShops(table.client(), Given.propertiesWithTable(table.name()));
    }
}
