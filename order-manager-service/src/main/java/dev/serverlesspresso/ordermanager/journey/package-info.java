/** What happened to an order, step by step. */
@NullMarked
package dev.serverlesspresso.ordermanager.journey;

import org.jspecify.annotations.NullMarked;
