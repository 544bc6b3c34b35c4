/** The one address that browsers see: it checks every request, and serves the screens or hands on to a service. */
@NullMarked
package dev.serverlesspresso.run.origin;

import org.jspecify.annotations.NullMarked;
