/** Tests of the table and the queue of journeys. */
@NullMarked
package dev.serverlesspresso.ordermanager.journey.aws;

import org.jspecify.annotations.NullMarked;
