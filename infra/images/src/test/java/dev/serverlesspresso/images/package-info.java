@NullMarked
package dev.serverlesspresso.images;

import org.jspecify.annotations.NullMarked;
