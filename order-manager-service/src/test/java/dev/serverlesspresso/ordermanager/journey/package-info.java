/** Tests of journeys. */
@NullMarked
package dev.serverlesspresso.ordermanager.journey;

import org.jspecify.annotations.NullMarked;
