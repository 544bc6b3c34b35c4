/** Shops in DynamoDB. */
@NullMarked
package dev.serverlesspresso.ordermanager.shop.aws;

import org.jspecify.annotations.NullMarked;
