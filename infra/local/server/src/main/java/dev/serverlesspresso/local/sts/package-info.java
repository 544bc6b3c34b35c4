/** Roles, temporary credentials and who a caller is. */
@NullMarked
package dev.serverlesspresso.local.sts;

import org.jspecify.annotations.NullMarked;
