package dev.serverlesspresso.qrvalidator.code;

/** How often the code of a window can still be used, and how often in all. */
public record CodeUses(CodeWindow window, int left, int perCode) {}
