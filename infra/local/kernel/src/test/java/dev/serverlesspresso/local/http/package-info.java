@NullMarked
package dev.serverlesspresso.local.http;

import org.jspecify.annotations.NullMarked;
