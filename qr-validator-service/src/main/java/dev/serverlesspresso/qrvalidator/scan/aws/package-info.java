/** Scans in DynamoDB. */
@NullMarked
package dev.serverlesspresso.qrvalidator.scan.aws;

import org.jspecify.annotations.NullMarked;
