@NullMarked
package dev.serverlesspresso.run.origin;

import org.jspecify.annotations.NullMarked;
