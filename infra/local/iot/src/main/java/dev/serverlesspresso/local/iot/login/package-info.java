/** Who may open a connection: AWS's signed URLs, verified. */
@NullMarked
package dev.serverlesspresso.local.iot.login;

import org.jspecify.annotations.NullMarked;
