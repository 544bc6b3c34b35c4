@NullMarked
package dev.serverlesspresso.local.events;

import org.jspecify.annotations.NullMarked;
