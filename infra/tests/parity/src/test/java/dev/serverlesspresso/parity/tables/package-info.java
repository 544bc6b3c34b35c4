/** What the tables of an AWS must do. */
@NullMarked
package dev.serverlesspresso.parity.tables;

import org.jspecify.annotations.NullMarked;
