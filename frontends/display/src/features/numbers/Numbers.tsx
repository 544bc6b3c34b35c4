import type { Order } from "@serverlesspresso/kit/api/types.ts";

interface Props {
  readonly name: "preparing" | "ready";
  readonly title: string;
  readonly whenEmpty: string;
  readonly makingNote: string;
  readonly orders: readonly Order[];
}

/** A column of order numbers, which grow smaller as there are more. */
export function Numbers({ name, title, whenEmpty, makingNote, orders }: Props) {
  return (
    <section class="numbers" data-list={name} aria-labelledby={`title-${name}`}>
      <h2 id={`title-${name}`}>{title}</h2>
      <ul data-testid={name} data-crowd={crowd(orders.length)}>
        {orders.map((order) => (
          <li key={order.orderId} data-testid={`number-${order.number}`} data-state={order.state}>
            {order.number}
            {order.state === "MAKING" && <span class="sr-only"> {makingNote}</span>}
          </li>
        ))}
      </ul>
      {orders.length === 0 && <p class="none">{whenEmpty}</p>}
    </section>
  );
}

function crowd(count: number): "few" | "some" | "many" {
  if (count <= 6) {
    return "few";
  }
  return count <= 15 ? "some" : "many";
}
