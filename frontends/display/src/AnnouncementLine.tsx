import type { LocalizedText } from "@serverlesspresso/kit/api/types.ts";
import { InItsLanguages } from "./BothLanguages.tsx";

/** The line that the shop has for its guests. */
export function AnnouncementLine({ text }: { readonly text: LocalizedText | undefined }) {
  return (
    text && (
      <p class="announcement-line" role="status" data-testid="announcement">
        <InItsLanguages text={text} />
      </p>
    )
  );
}
