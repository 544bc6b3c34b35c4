import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { saveFile } from "@serverlesspresso/kit/ui/saveFile.ts";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { texts } from "../../texts.ts";

interface Props {
  readonly testId: string;
  readonly name: string;
  readonly read: () => Promise<string>;
  readonly children: ComponentChildren;
}

/** Keeps a table of comma-separated values as a file. */
export function SaveTable({ testId, name, read, children }: Props) {
  const say = useSay(texts);
  const [state, setState] = useState<"idle" | "reading" | "failed">("idle");
  const save = async () => {
    setState("reading");
    try {
      saveFile(name, await read(), "text/csv");
      setState("idle");
    } catch {
      setState("failed");
    }
  };
  return (
    <p class="save-table">
      <Button data-testid={testId} busy={state === "reading" && say("working")} onClick={() => void save()}>
        {children}
      </Button>{" "}
      {state === "failed" && <span role="alert">{say("noAnswer")}</span>}
    </p>
  );
}
