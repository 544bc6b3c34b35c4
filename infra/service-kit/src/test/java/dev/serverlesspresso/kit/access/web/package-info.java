/** Tests. */
@NullMarked
package dev.serverlesspresso.kit.access.web;

import org.jspecify.annotations.NullMarked;
