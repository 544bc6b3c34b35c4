/** The service with the bus, the rules and the queues around it. */
@NullMarked
package dev.serverlesspresso.ordermanager.process;

import org.jspecify.annotations.NullMarked;
