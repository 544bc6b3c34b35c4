/** Counts of uses in DynamoDB. */
@NullMarked
package dev.serverlesspresso.qrvalidator.code.aws;

import org.jspecify.annotations.NullMarked;
