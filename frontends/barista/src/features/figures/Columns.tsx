import { scaleOf, type Column } from "./scale.ts";

interface Props {
  readonly title: string;
  readonly columns: readonly Column[];
}

/** A plot over time, as wide as there is room: as tall as it was busy, with times below, and each column in words. */
export function Columns({ title, columns }: Props) {
  const most = scaleOf(columns);
  return columns.length === 0 ? null : (
    <figure class="columns" aria-label={title}>
      <figcaption>{title}</figcaption>
      <ol>
        {columns.map(({ name, count, named }) => (
          <li key={name} data-most={count === most}>
            <span class="column-count">{count === 0 ? "" : count}</span>{" "}
            <span class="column" style={{ blockSize: `${(count / most) * 6}rem` }} aria-hidden="true" />
            <span class="column-name" data-named={named}>
              {name}
            </span>
          </li>
        ))}
      </ol>
    </figure>
  );
}
