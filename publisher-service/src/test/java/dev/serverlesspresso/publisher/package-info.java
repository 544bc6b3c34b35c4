@NullMarked
package dev.serverlesspresso.publisher;

import org.jspecify.annotations.NullMarked;
