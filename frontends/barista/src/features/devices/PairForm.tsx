import type { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { confirmPairing } from "@serverlesspresso/kit/api/devices.ts";
import { asProblem, type ApiProblem } from "@serverlesspresso/kit/api/problem.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { Field } from "@serverlesspresso/kit/ui/Field.tsx";
import { useState } from "preact/hooks";
import { DeviceIcon } from "./DeviceIcon.tsx";
import { forgetScannedCode, scannedCode, writtenCode } from "./scannedCode.ts";
import { deviceTexts, type DeviceText } from "./texts.ts";
import { useAsking } from "./useAsking.ts";

interface Props {
  readonly api: ApiClient;
  readonly shop: string;
  readonly onAdded: () => void;
}

interface Problems {
  readonly code?: DeviceText;
  readonly name?: DeviceText;
  readonly all?: DeviceText;
}

/** Lets the device that shows a code into the shop, after saying what it is; a scanned code is filled in already. */
export function PairForm({ api, shop, onAdded }: Props) {
  const say = useSay(deviceTexts);
  const [code, setCode] = useState(() => scannedCode() ?? "");
  const [name, setName] = useState("");
  const [tried, setTried] = useState<Problems>({});
  const [adding, setAdding] = useState(false);
  const [added, setAdded] = useState<string | undefined>(undefined);
  const known = writtenCode(code);
  const asking = useAsking(api, shop, known);
  const kind = asking.device?.kind;
  const problems = { ...tried, ...(asking.problem && problemsOf(asking.problem)) };
  const said = (problem: DeviceText | undefined) => problem && say(problem);

  const add = async (event: Event) => {
    event.preventDefault();
    setTried({
      ...(known === undefined ? { code: "noCode" } : {}),
      ...(name.trim() === "" ? { name: "noName" } : {}),
    });
    if (asking.problem !== undefined) {
      asking.again();
    }
    if (asking.device === undefined || name.trim() === "") {
      return;
    }
    setAdding(true);
    try {
      const device = await confirmPairing(api, shop, asking.device, name.trim());
      forgetScannedCode();
      setAdded(device.name);
      setCode("");
      setName("");
      onAdded();
    } catch (error) {
      setTried(problemsOf(asProblem(error)));
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
          onInput={(written) => {
            setCode(written);
            setTried({});
            setAdded(undefined);
          }}
        />
        <Field
          label={say("name")}
          hint={say(kind === "tablet" ? "tabletNameHint" : "nameHint")}
          error={said(problems.name)}
          testId="pair-name"
          value={name}
          maxLength={60}
          onInput={setName}
        />
      </div>
      <p class="pair-asks" role="status" data-testid="pair-asks" data-kind={kind}>
        {asking.looking && say("reading")}
        {kind && (
          <>
            <DeviceIcon kind={kind} />
            <span>{say(kind === "tablet" ? "tabletAsks" : "displayAsks")}</span>
          </>
        )}
        {added !== undefined && <span data-testid="pair-added">{say("added", { name: added })}</span>}
      </p>
      {problems.all && (
        <p class="field-error" role="alert" data-testid="pair-problem">
          {say(problems.all)}
        </p>
      )}
      <Button
        kind="main"
        type="submit"
        busy={adding && say("adding")}
        disabled={asking.looking}
        data-testid="pair-add"
      >
        {say(kind === "tablet" ? "addTablet" : kind === "display" ? "addDisplay" : "add")}
      </Button>
    </form>
  );
}

function problemsOf(problem: ApiProblem): Problems {
  switch (problem.code) {
    case "PAIRING_NOT_FOUND":
    case "PAIRING_TAKEN":
    case "PAIRING_OF_OTHER_KIND":
      return { code: problem.code };
    default:
      return { all: problem.status === 403 ? "notAllowed" : "failed" };
  }
}
