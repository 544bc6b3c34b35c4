package dev.serverlesspresso.ordermanager.menu;

import java.util.function.Function;

/** Whether what a customer wants is on the menu. */
public sealed interface Choice {

    <T> T fold(Function<Drink, T> onMenu, Function<NotOnMenu, T> notOnMenu);

    /** It is. */
    record OnMenu(Drink drink) implements Choice {
        @Override
        public <T> T fold(Function<Drink, T> onMenu, Function<NotOnMenu, T> notOnMenu) {
            return onMenu.apply(drink);
        }
    }

    /** It is not, because of this field. */
    record NotOnMenu(String field, String detail) implements Choice {
        @Override
        public <T> T fold(Function<Drink, T> onMenu, Function<NotOnMenu, T> notOnMenu) {
            return notOnMenu.apply(this);
        }
    }
}
