package dev.serverlesspresso.ordermanager.menu;

/** Why what a customer wants is not on the menu, and which field says so. */
public record ChoiceRefusal(String field, String detail) {}
