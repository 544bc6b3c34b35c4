/** Pairing codes in DynamoDB. */
@NullMarked
package dev.serverlesspresso.qrvalidator.pairing.aws;

import org.jspecify.annotations.NullMarked;
