/** Tests of tables of comma-separated values. */
@NullMarked
package dev.serverlesspresso.ordermanager.csv;

import org.jspecify.annotations.NullMarked;
