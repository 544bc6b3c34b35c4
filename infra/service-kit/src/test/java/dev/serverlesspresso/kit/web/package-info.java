/** Tests. */
@NullMarked
package dev.serverlesspresso.kit.web;

import org.jspecify.annotations.NullMarked;
