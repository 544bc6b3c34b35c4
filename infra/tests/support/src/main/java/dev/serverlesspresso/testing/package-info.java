/** What the tests of several modules need alike. */
@NullMarked
package dev.serverlesspresso.testing;

import org.jspecify.annotations.NullMarked;
