import type { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { asProblem, type ApiProblem } from "@serverlesspresso/kit/api/problem.ts";
import { changeLimits, readLimits } from "@serverlesspresso/kit/api/shop.ts";
import type { ShopWithLimits } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { useEffect, useRef, useState } from "preact/hooks";
import { ClearChoosing } from "./ClearChoosing.tsx";
import { LimitField } from "./LimitField.tsx";
import "./limits.css";
import { changeIn, limits, textOf, invalidIn, type Draft, type LimitName } from "./limits.ts";
import { limitTexts } from "./texts.ts";

interface Props {
  readonly api: ApiClient;
  readonly shop: string;
  /** The newest version of the shop that is known; with each the limits are read again. */
  readonly version: number | undefined;
}

type Saying = "saved" | "changedMeanwhile" | "failed";

/** What a manager may set. Fields that were not touched follow the shop; what was written stays until it is saved. */
export function LimitsPanel({ api, shop, version }: Props) {
  const say = useSay(limitTexts);
  const [base, setBase] = useState<ShopWithLimits | undefined>(undefined);
  const [draft, setDraft] = useState<Draft>({});
  const [wrong, setWrong] = useState<readonly LimitName[]>([]);
  const [saying, setSaying] = useState<Saying | undefined>(undefined);
  const [saving, setSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const read = async () => setBase(await readLimits(api, shop));
  useEffect(() => {
    if (base === undefined || (version !== undefined && version > base.version)) {
      read().catch(() => setSaying("failed"));
    }
  }, [version]);
  useEffect(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus(), [wrong]);

  const write = (name: LimitName, text: string) => {
    setDraft({ ...draft, [name]: text });
    setWrong(wrong.filter((other) => other !== name));
    setSaying(undefined);
  };
  const save = async (event: Event) => {
    event.preventDefault();
    const invalid = invalidIn(draft);
    setWrong(invalid);
    setSaying(undefined);
    if (base === undefined || invalid.length > 0) {
      return;
    }
    setSaving(true);
    try {
      const change = changeIn(base, draft);
      setBase(Object.keys(change).length === 0 ? base : await changeLimits(api, base, change));
      setDraft({});
      setSaying("saved");
    } catch (error) {
      await explain(asProblem(error));
    } finally {
      setSaving(false);
    }
  };
  const explain = async (problem: ApiProblem) => {
    const field = limits.find(({ name }) => name === problem.text("field"));
    if (field !== undefined) {
      setWrong([field.name]);
    } else if (problem.status === 412) {
      await read().catch(() => {});
      setSaying("changedMeanwhile");
    } else {
      setSaying("failed");
    }
  };
  return (
    <section class="panel limits" data-testid="limits-panel" aria-label={say("limits")}>
      <ClearChoosing api={api} shop={shop} />
      {base === undefined ? (
        <p role="status">{say(saying ?? "reading")}</p>
      ) : (
        <form ref={form} noValidate onSubmit={(event) => void save(event)}>
          <div class="fields">
            {limits.map((limit) => (
              <LimitField
                key={limit.name}
                limit={limit}
                text={textOf(base, draft, limit.name)}
                wrong={wrong.includes(limit.name)}
                onWrite={(text) => write(limit.name, text)}
              />
            ))}
          </div>
          <div class="limits-foot">
            <Button kind="main" type="submit" data-testid="save-limits" busy={saving && say("saving")}>
              {say("save")}
            </Button>
            <p role="status" data-testid="limits-said" data-said={saying ?? ""}>
              {saying && say(saying)}
            </p>
          </div>
        </form>
      )}
    </section>
  );
}
