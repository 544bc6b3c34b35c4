@NullMarked
package dev.serverlesspresso.local.journal;

import org.jspecify.annotations.NullMarked;
