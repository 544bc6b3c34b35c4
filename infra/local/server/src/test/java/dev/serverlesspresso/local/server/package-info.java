@NullMarked
package dev.serverlesspresso.local.server;

import org.jspecify.annotations.NullMarked;
