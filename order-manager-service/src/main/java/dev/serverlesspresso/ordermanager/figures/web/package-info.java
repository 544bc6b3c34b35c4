/** Figures over HTTP. */
@NullMarked
package dev.serverlesspresso.ordermanager.figures.web;

import org.jspecify.annotations.NullMarked;
