package dev.serverlesspresso.qrvalidator.scan;

import dev.serverlesspresso.qrvalidator.customer.CustomerTokens;

/**
 * A scan for which a use is spent.
 *
 * @param repeated whether the same customer had scanned the same code before
 */
record AcceptedScan(Scan scan, CustomerTokens.Issued token, boolean repeated) {}
