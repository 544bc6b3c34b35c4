/** Tests of events on the bus. */
@NullMarked
package dev.serverlesspresso.ordermanager.event.aws;

import org.jspecify.annotations.NullMarked;
