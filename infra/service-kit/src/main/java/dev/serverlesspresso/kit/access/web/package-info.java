/** Who calls: tokens of trusted issuers, their keys, and the refusals. */
@NullMarked
package dev.serverlesspresso.kit.access.web;

import org.jspecify.annotations.NullMarked;
