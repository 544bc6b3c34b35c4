import type { Order } from "@serverlesspresso/kit/api/types.ts";
import { BothLanguages } from "../../BothLanguages.tsx";
import type { TextKey } from "../../texts.ts";

interface Props {
  readonly name: "preparing" | "ready";
  readonly whenEmpty: TextKey;
  readonly orders: readonly Order[];
}

/** A column of order numbers, which grow smaller as there are more. */
export function Numbers({ name, whenEmpty, orders }: Props) {
  return (
    <section class="numbers" data-list={name} aria-labelledby={`title-${name}`}>
      <h2 id={`title-${name}`}>
        <BothLanguages text={name} />
      </h2>
      <ul data-testid={name} data-crowd={crowd(orders.length)}>
        {orders.map((order) => (
          <li key={order.orderId} data-testid={`number-${order.number}`} data-state={order.state}>
            {order.number}
            {order.state === "MAKING" && (
              <span class="note">
                <BothLanguages text="making" />
              </span>
            )}
          </li>
        ))}
      </ul>
      {orders.length === 0 && (
        <p class="none both">
          <BothLanguages text={whenEmpty} />
        </p>
      )}
    </section>
  );
}

function crowd(count: number): "three" | "six" | "some" | "many" {
  if (count <= 6) {
    return count <= 3 ? "three" : "six";
  }
  return count <= 15 ? "some" : "many";
}
