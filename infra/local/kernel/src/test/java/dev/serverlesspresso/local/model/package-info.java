@NullMarked
package dev.serverlesspresso.local.model;

import org.jspecify.annotations.NullMarked;
