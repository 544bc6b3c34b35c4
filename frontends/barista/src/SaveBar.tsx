import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import type { ComponentChildren } from "preact";

interface Props {
  /** What is saved, as tests call it. */
  readonly what: string;
  readonly say: (key: "save" | "saving" | "discard") => string;
  readonly changed: boolean;
  readonly saving: boolean;
  readonly model: { save(): Promise<void>; discard(): void };
  /** What came of it, and that in words. */
  readonly said: string | undefined;
  readonly children: ComponentChildren;
}

/** The foot of a page that a manager writes: saving, discarding, and what came of it. */
export function SaveBar({ what, say, changed, saving, model, said, children }: Props) {
  return (
    <footer>
      <Button
        kind="main"
        data-testid={`save-${what}`}
        busy={saving && say("saving")}
        disabled={!changed}
        onClick={() => void model.save()}
      >
        {say("save")}
      </Button>
      <Button
        kind="quiet"
        data-testid={`discard-${what}`}
        disabled={!changed || saving}
        onClick={() => model.discard()}
      >
        {say("discard")}
      </Button>
      <p role="status" data-testid={`${what}-said`} data-said={said ?? ""}>
        {children}
      </p>
    </footer>
  );
}
