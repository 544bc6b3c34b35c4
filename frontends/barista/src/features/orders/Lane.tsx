import type { ComponentChildren } from "preact";

interface Props {
  readonly name: string;
  readonly title: string;
  readonly count: number;
  /** Said where there is no card. */
  readonly whenEmpty: string | undefined;
  readonly children: ComponentChildren;
  /** Beside the title. */
  readonly head?: ComponentChildren;
  /** What lies over the end of the cards, so that it comes and goes without moving them. */
  readonly foot?: ComponentChildren;
}

export function Lane({ name, title, count, whenEmpty, children, head, foot }: Props) {
  return (
    <section class="lane" data-lane={name} aria-labelledby={`lane-${name}`}>
      <div class="lane-head">
        <h2 id={`lane-${name}`}>
          {title} <span class="count">{count}</span>
        </h2>
        {head}
      </div>
      {whenEmpty === undefined ? <ul>{children}</ul> : <p class="quiet-text">{whenEmpty}</p>}
      {foot}
    </section>
  );
}
