@NullMarked
package dev.serverlesspresso.edge;

import org.jspecify.annotations.NullMarked;
