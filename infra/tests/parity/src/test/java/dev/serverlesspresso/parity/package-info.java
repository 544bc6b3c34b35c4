/** One suite of tests of an AWS, and what it runs against. */
@NullMarked
package dev.serverlesspresso.parity;

import org.jspecify.annotations.NullMarked;
