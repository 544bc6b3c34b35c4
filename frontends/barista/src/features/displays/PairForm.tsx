import type { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { confirmPairing } from "@serverlesspresso/kit/api/displays.ts";
import { asProblem, type ApiProblem } from "@serverlesspresso/kit/api/problem.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { Field } from "@serverlesspresso/kit/ui/Field.tsx";
import { useState } from "preact/hooks";
import { forgetScannedCode, scannedCode, writtenCode } from "./scannedCode.ts";
import { displayTexts, type DisplayText } from "./texts.ts";

interface Props {
  readonly api: ApiClient;
  readonly shop: string;
  readonly onAdded: () => void;
}

interface Problems {
  readonly code?: DisplayText;
  readonly name?: DisplayText;
  readonly all?: DisplayText;
}

/** Lets the display that shows a code into the shop; a scanned code is filled in already. */
export function PairForm({ api, shop, onAdded }: Props) {
  const say = useSay(displayTexts);
  const [code, setCode] = useState(() => scannedCode() ?? "");
  const [name, setName] = useState("");
  const [problems, setProblems] = useState<Problems>({});
  const [adding, setAdding] = useState(false);
  const [added, setAdded] = useState<string | undefined>(undefined);
  const said = (problem: DisplayText | undefined) => problem && say(problem);

  const add = async (event: Event) => {
    event.preventDefault();
    const known = writtenCode(code);
    if (known === undefined || name.trim() === "") {
      setProblems({
        ...(known === undefined ? { code: "noCode" } : {}),
        ...(name.trim() === "" ? { name: "noName" } : {}),
      });
      return;
    }
    setProblems({});
    setAdding(true);
    try {
      const display = await confirmPairing(api, shop, known, name.trim());
      forgetScannedCode();
      setAdded(display.name);
      setCode("");
      setName("");
      onAdded();
    } catch (error) {
      setProblems(problemsOf(asProblem(error)));
    } finally {
      setAdding(false);
    }
  };
  return (
    <form class="pair-form" noValidate onSubmit={(event) => void add(event)}>
      <h2>{say("addTitle")}</h2>
      <p class="quiet-text">{say("addHow")}</p>
      <div class="fields">
        <Field
          label={say("code")}
          hint={say("codeHint")}
          error={said(problems.code)}
          testId="pair-code"
          value={code}
          maxLength={12}
          capitals
          onInput={setCode}
        />
        <Field
          label={say("name")}
          hint={say("nameHint")}
          error={said(problems.name)}
          testId="pair-name"
          value={name}
          maxLength={60}
          onInput={setName}
        />
      </div>
      <p role="status" data-testid="pair-added">
        {added !== undefined && say("added", { name: added })}
      </p>
      {problems.all && (
        <p class="field-error" role="alert" data-testid="pair-problem">
          {say(problems.all)}
        </p>
      )}
      <Button kind="main" type="submit" busy={adding && say("adding")} data-testid="pair-add">
        {say("add")}
      </Button>
    </form>
  );
}

function problemsOf(problem: ApiProblem): Problems {
  if (problem.code === "PAIRING_NOT_FOUND" || problem.code === "PAIRING_TAKEN") {
    return { code: problem.code };
  }
  return { all: problem.status === 403 ? "notAllowed" : "failed" };
}
