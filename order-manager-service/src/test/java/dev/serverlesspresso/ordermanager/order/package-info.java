/** Tests of orders. */
@NullMarked
package dev.serverlesspresso.ordermanager.order;

import org.jspecify.annotations.NullMarked;
