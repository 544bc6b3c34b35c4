/** What the screens are made of, and where it lies. */
@NullMarked
package dev.serverlesspresso.cdk.screens;

import org.jspecify.annotations.NullMarked;
