/** The first account of staff. */
@NullMarked
package dev.serverlesspresso.deploy.staff;

import org.jspecify.annotations.NullMarked;
