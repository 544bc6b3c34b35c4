import type { ComponentChildren } from "preact";

interface Props {
  readonly name: string;
  readonly title: string;
  readonly count: number;
  readonly whenEmpty: string;
  readonly children: ComponentChildren;
  /** What stands below the cards, so that it comes and goes without moving them. */
  readonly foot?: ComponentChildren;
}

export function Lane({ name, title, count, whenEmpty, children, foot }: Props) {
  return (
    <section class="lane" data-lane={name} aria-labelledby={`lane-${name}`}>
      <h2 id={`lane-${name}`}>
        {title} <span class="count">{count}</span>
      </h2>
      {count === 0 ? <p class="quiet-text">{whenEmpty}</p> : <ul>{children}</ul>}
      {foot}
    </section>
  );
}
