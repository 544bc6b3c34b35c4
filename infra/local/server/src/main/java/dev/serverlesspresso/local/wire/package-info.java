/** The one port that speaks AWS's protocols: HTTP/1.1 in, the right service out. */
@NullMarked
package dev.serverlesspresso.local.wire;

import org.jspecify.annotations.NullMarked;
