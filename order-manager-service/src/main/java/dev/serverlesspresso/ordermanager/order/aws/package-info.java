/** Orders in DynamoDB. */
@NullMarked
package dev.serverlesspresso.ordermanager.order.aws;

import org.jspecify.annotations.NullMarked;
