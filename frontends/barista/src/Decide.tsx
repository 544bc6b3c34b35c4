import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { Banner } from "@serverlesspresso/kit/ui/Banner.tsx";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import type { ComponentChildren } from "preact";
import "./decide.css";
import { decideTexts } from "./decideTexts.ts";

export type Whose = "mine" | "theirs";

/** What two people have written in the same place, in words. */
export interface Difference {
  /** What it is about, if that does not stand beside it. */
  readonly what?: string;
  readonly theirs: string;
  readonly mine: string;
}

interface Props {
  readonly testId: string;
  /** What is decided, as tests call it, where a page has several. */
  readonly name?: string;
  readonly differences: readonly Difference[];
  readonly decided: Whose | undefined;
  readonly onDecide: (whose: Whose) => void;
  /** Says that it is to be decided. */
  readonly children: ComponentChildren;
}

/** Two people have changed the same: shows both, and lets somebody choose, and choose again until it is saved. */
export function Decide({ testId, name, differences, decided, onDecide, children }: Props) {
  const say = useSay(decideTexts);
  const suffix = name === undefined ? "" : `-${name}`;
  const words = decided === undefined ? children : say(decided === "mine" ? "mineKept" : "theirsTaken");
  return (
    <div class="decide" data-decided={decided ?? "no"}>
      <Banner
        tone={decided === undefined ? "trouble" : "waiting"}
        testId={testId}
        action={
          <>
            {differences.length > 0 && (
              <div class="both-sides">
                {differences.map(({ what, theirs, mine }) => (
                  <div key={what}>
                    {what !== undefined && <p class="field-label">{what}</p>}
                    <dl>
                      <Side label={say("theirs")} text={theirs || say("nothing")} />
                      <Side label={say("yours")} text={mine || say("nothing")} />
                    </dl>
                  </div>
                ))}
              </div>
            )}
            {decided !== "mine" && (
              <Button data-testid={`keep-mine${suffix}`} onClick={() => onDecide("mine")}>
                {say("keepMine")}
              </Button>
            )}
            {decided !== "theirs" && (
              <Button data-testid={`take-theirs${suffix}`} onClick={() => onDecide("theirs")}>
                {say("takeTheirs")}
              </Button>
            )}
          </>
        }
      >
        {words}
      </Banner>
    </div>
  );
}

function Side({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <div class="side">
      <dt>{label}</dt>
      <dd>{text}</dd>
    </div>
  );
}

/** Leads to the first thing that is still to be decided on a page, with what it is about in sight above it. */
export function leadToUndecided(page: HTMLElement | null): void {
  const undecided = page?.querySelector<HTMLElement>("[data-decided=no]");
  undecided?.querySelector("button")?.focus({ preventScroll: true });
  undecided?.scrollIntoView?.({ block: "center" });
}
