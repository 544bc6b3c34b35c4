/** What a caller is told when a request cannot be served. */
@NullMarked
package dev.serverlesspresso.qrvalidator.problem;

import org.jspecify.annotations.NullMarked;
