@NullMarked
package dev.serverlesspresso.local.json;

import org.jspecify.annotations.NullMarked;
