@NullMarked
package dev.serverlesspresso.local.iot;

import org.jspecify.annotations.NullMarked;
