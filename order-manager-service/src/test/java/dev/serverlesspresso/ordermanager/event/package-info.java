/** Tests of events before they go out. */
@org.jspecify.annotations.NullMarked
package dev.serverlesspresso.ordermanager.event;
