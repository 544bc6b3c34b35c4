@NullMarked
package dev.serverlesspresso.local.operation;

import org.jspecify.annotations.NullMarked;
