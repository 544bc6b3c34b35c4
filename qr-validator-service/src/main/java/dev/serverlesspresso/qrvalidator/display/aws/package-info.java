/** Paired displays in DynamoDB. */
@NullMarked
package dev.serverlesspresso.qrvalidator.display.aws;

import org.jspecify.annotations.NullMarked;
