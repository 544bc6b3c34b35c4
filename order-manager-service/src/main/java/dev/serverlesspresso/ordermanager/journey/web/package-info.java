/** Journeys over HTTP. */
@NullMarked
package dev.serverlesspresso.ordermanager.journey.web;

import org.jspecify.annotations.NullMarked;
