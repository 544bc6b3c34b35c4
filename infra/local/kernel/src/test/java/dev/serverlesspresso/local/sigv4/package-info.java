@NullMarked
package dev.serverlesspresso.local.sigv4;

import org.jspecify.annotations.NullMarked;
