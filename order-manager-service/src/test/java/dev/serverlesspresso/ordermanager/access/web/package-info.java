/** Callers and security for slices. */
@NullMarked
package dev.serverlesspresso.ordermanager.access.web;

import org.jspecify.annotations.NullMarked;
