/** The local AWS as a whole: all engines on one journal behind one port. */
@NullMarked
package dev.serverlesspresso.local.server;

import org.jspecify.annotations.NullMarked;
