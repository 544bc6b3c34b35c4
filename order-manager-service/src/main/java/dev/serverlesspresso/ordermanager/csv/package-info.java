/** Tables of comma-separated values (RFC 4180). */
@NullMarked
package dev.serverlesspresso.ordermanager.csv;

import org.jspecify.annotations.NullMarked;
