/** What the buses, rules and targets of an AWS must do. */
@NullMarked
package dev.serverlesspresso.parity.events;

import org.jspecify.annotations.NullMarked;
