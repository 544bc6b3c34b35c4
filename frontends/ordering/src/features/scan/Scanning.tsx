import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { PageMessage } from "@serverlesspresso/kit/ui/PageMessage.tsx";
import { texts } from "../../texts.ts";

interface Props {
  /** The services are busy, and the code is presented again by itself. */
  readonly postponed: boolean;
}

/** Shown while a scanned code is being sent. */
export function Scanning({ postponed }: Props) {
  const say = useSay(texts);
  return (
    <PageMessage title={say(postponed ? "scanPostponed" : "scanning")}>
      <p role="status" data-testid="scanning" data-postponed={postponed}>
        {postponed && say("scanPostponedDetail")}
      </p>
    </PageMessage>
  );
}
