@NullMarked
package dev.serverlesspresso.local.calls;

import org.jspecify.annotations.NullMarked;
