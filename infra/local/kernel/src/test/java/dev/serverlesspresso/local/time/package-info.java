@NullMarked
package dev.serverlesspresso.local.time;

import org.jspecify.annotations.NullMarked;
