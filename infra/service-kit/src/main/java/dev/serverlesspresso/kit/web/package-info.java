/** What every request passes before it reaches a controller: where it comes from, how large it is, and the headers of its answer. */
@NullMarked
package dev.serverlesspresso.kit.web;

import org.jspecify.annotations.NullMarked;
