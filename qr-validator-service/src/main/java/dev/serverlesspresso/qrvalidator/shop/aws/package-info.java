/** Shops' settings in DynamoDB. */
@NullMarked
package dev.serverlesspresso.qrvalidator.shop.aws;

import org.jspecify.annotations.NullMarked;
