import { scaleOf } from "./scale.ts";

interface Props {
  readonly title: string;
  readonly bars: readonly { readonly name: string; readonly count: number }[];
}

/** A plot that is a table too: each bar has its name and its number in words. Nothing has no bar. */
export function Bars({ title, bars }: Props) {
  const most = scaleOf(bars);
  return bars.length === 0 ? null : (
    <table class="bars">
      <caption>{title}</caption>
      <tbody>
        {bars.map(({ name, count }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>
              {count > 0 && (
                <span class="bar" style={{ inlineSize: `${(count / most) * 100}%` }} aria-hidden="true" />
              )}
              <span>{count}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
