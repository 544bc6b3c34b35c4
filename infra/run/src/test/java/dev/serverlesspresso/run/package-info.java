@NullMarked
package dev.serverlesspresso.run;

import org.jspecify.annotations.NullMarked;
