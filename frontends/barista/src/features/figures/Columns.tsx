import { scaleOf } from "./scale.ts";

interface Props {
  readonly title: string;
  readonly columns: readonly { readonly name: string; readonly count: number }[];
}

/** A plot over time: as tall as it was busy, with the time below each full hour, and each column in words. */
export function Columns({ title, columns }: Props) {
  const most = scaleOf(columns);
  return columns.length === 0 ? null : (
    <figure class="columns" aria-label={title}>
      <figcaption>{title}</figcaption>
      <ol>
        {columns.map(({ name, count }) => (
          <li key={name}>
            <span class="column-count">{count === 0 ? "" : count}</span>{" "}
            <span class="column" style={{ blockSize: `${(count / most) * 6}rem` }} aria-hidden="true" />
            <span class="column-name" data-hour={name.endsWith(":00")}>
              {name}
            </span>
          </li>
        ))}
      </ol>
    </figure>
  );
}
