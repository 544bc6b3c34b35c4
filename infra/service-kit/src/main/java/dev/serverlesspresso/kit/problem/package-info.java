/** What can go wrong in any service. */
@NullMarked
package dev.serverlesspresso.kit.problem;

import org.jspecify.annotations.NullMarked;
