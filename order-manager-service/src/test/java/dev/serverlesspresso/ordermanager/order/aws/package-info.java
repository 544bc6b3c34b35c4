/** Tests of orders in a real table. */
@NullMarked
package dev.serverlesspresso.ordermanager.order.aws;

import org.jspecify.annotations.NullMarked;
