package dev.serverlesspresso.local.dynamodb.item;

import dev.serverlesspresso.local.dynamodb.expression.UpdateExpression;
import dev.serverlesspresso.local.dynamodb.value.Item;
import org.jspecify.annotations.Nullable;

/** What a write makes of an item. */
sealed interface Change {
    /** The item after the write; null stands for no item, before and after. */
    @Nullable
    Item apply(@Nullable Item before, Item key);

    /** Puts a whole item. */
    record Put(Item item) implements Change {
        @Override
        public Item apply(@Nullable Item before, Item key) {
            return item;
        }
    }

    /** Removes the item. */
    record Delete() implements Change {
        @Override
        public @Nullable Item apply(@Nullable Item before, Item key) {
            return null;
        }
    }

    /** Changes the item, or makes one of the key alone and changes that. */
    record Update(@Nullable UpdateExpression expression) implements Change {
        @Override
        public Item apply(@Nullable Item before, Item key) {
            Item start = before == null ? key : before;
            return expression == null ? start : expression.apply(start);
        }
    }

    /** Only looks at the item. */
    record Check() implements Change {
        @Override
        public @Nullable Item apply(@Nullable Item before, Item key) {
            return before;
        }
    }
}
