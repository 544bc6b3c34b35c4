import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { texts } from "../texts.ts";

interface Props {
  readonly list: string;
  readonly index: number;
  readonly count: number;
}

/** Shows which page of how many is on show. It takes the same space where there is only one. */
export function PageSign({ list, index, count }: Props) {
  const say = useSay(texts);
  return (
    <p class="pages" data-testid={`pages-${list}`} data-page={index + 1} data-pages={count}>
      {count > 1 && (
        <>
          <span class="visually-hidden">{say("page", { page: index + 1, pages: count })}</span>
          {Array.from({ length: count }, (_, page) => (
            <i key={page} aria-hidden="true" data-here={page === index} />
          ))}
        </>
      )}
    </p>
  );
}
