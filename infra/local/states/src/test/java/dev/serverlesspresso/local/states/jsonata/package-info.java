@NullMarked
package dev.serverlesspresso.local.states.jsonata;

import org.jspecify.annotations.NullMarked;
