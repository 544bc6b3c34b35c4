/** Tests of orders over HTTP. */
@NullMarked
package dev.serverlesspresso.ordermanager.order.web;

import org.jspecify.annotations.NullMarked;
