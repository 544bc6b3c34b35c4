import type { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useStore } from "@serverlesspresso/kit/state/store.ts";
import type { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { useEffect, useRef } from "preact/hooks";
import { leadToUndecided } from "../../Decide.tsx";
import { PageHead } from "../../PageHead.tsx";
import { SaveBar } from "../../SaveBar.tsx";
import { useStayWhile } from "../../useStayWhile.ts";
import { AccentForm } from "./AccentForm.tsx";
import { isOpen } from "./clashes.ts";
import { ClearChoosing } from "./ClearChoosing.tsx";
import { CounterForm } from "./CounterForm.tsx";
import { GuestsForm } from "./GuestsForm.tsx";
import { HoursForm } from "./HoursForm.tsx";
import { LimitsForm } from "./LimitsForm.tsx";
import { PauseForm } from "./PauseForm.tsx";
import "./settings.css";
import { isChanged, type SettingsModel } from "./settingsModel.ts";
import { settingTexts } from "./texts.ts";

interface Props {
  readonly model: SettingsModel;
  readonly api: ApiClient;
  readonly clock: ServerClock;
  /** The newest version of the shop that is known; with each the settings are read again. */
  readonly version: number | undefined;
  /** How many drinks wait on the board meanwhile. */
  readonly waiting: number;
  readonly onBack: () => void;
}

/** The shop as its manager sets it up. What was not touched follows the shop; what was written stays until it is saved. */
export function SettingsPage({ model, api, clock, version, waiting, onBack }: Props) {
  const say = useSay(settingTexts);
  const draft = useStore(model.store);
  const { edits, wrong, saving, clashes } = draft;
  const said = draft.said ?? (clashes.some(isOpen) ? "changedMeanwhile" : undefined);
  const changed = isChanged(draft);
  const form = useRef<HTMLElement>(null);
  useEffect(() => void model.follow(version ?? 1), [model, version]);
  useEffect(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus(), [wrong]);
  useEffect(() => {
    if (said === "undecided") {
      leadToUndecided(form.current);
    }
  }, [said]);
  useStayWhile(changed);
  if (edits === undefined) {
    return <p role="status">{say(said === "failed" ? "failed" : "reading")}</p>;
  }
  const parts = { edits, draft, model };
  return (
    <main class="settings" data-testid="settings-page">
      <PageHead title={say("settings", { shop: edits.base.name })} waiting={waiting} onBack={onBack} />
      <section class="settings-form" ref={form} tabIndex={-1}>
        <PauseForm
          shop={edits.base}
          now={() => clock.now()}
          busy={saving}
          refused={wrong["pausedUntil"]}
          onPause={(until) => void model.pause(until)}
        />
        <GuestsForm {...parts} />
        <CounterForm {...parts} />
        <AccentForm {...parts} />
        <HoursForm {...parts} />
        <LimitsForm {...parts} />
        <ClearChoosing api={api} shop={edits.base.shopId} />
      </section>
      <SaveBar what="settings" say={say} changed={changed} saving={saving} model={model} said={said}>
        {said && say(said)}
      </SaveBar>
    </main>
  );
}
