/** Tests of the kit against pages and contracts. */
@NullMarked
package dev.serverlesspresso.testing;

import org.jspecify.annotations.NullMarked;
