/** What keeps other pages of a browser away from the ports of one machine. */
@NullMarked
package dev.serverlesspresso.local.http;

import org.jspecify.annotations.NullMarked;
