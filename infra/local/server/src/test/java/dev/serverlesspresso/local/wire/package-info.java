@NullMarked
package dev.serverlesspresso.local.wire;

import org.jspecify.annotations.NullMarked;
