@NullMarked
package dev.serverlesspresso.local.sts;

import org.jspecify.annotations.NullMarked;
