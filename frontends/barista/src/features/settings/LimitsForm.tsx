import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { Clash } from "./Clash.tsx";
import { groups, limitsOf, textOf } from "./limits.ts";
import type { Edits } from "./settingsDraft.ts";
import type { SettingsDraft, SettingsModel } from "./settingsModel.ts";
import { Stepper } from "./Stepper.tsx";
import { settingTexts } from "./texts.ts";

interface Props {
  readonly edits: Edits;
  readonly draft: SettingsDraft;
  readonly model: SettingsModel;
}

/** What the shop bears, in three groups. */
export function LimitsForm({ edits, draft, model }: Props) {
  const say = useSay(settingTexts);
  return (
    <>
      {groups.map((group) => (
        <fieldset key={group}>
          <legend>{say(group)}</legend>
          <div class="steppers">
            {limitsOf[group].map((limit) => (
              <div key={limit.name}>
                <Stepper
                  limit={limit}
                  text={textOf(edits.base, edits.texts, limit)}
                  wrong={draft.wrong[limit.name]}
                  onWrite={(text) => model.writeLimit(limit.name, text)}
                />
                <Clash
                  name={limit.name}
                  edits={edits}
                  draft={draft}
                  model={model}
                  words={({ base, texts }) => textOf(base, texts, limit)}
                />
              </div>
            ))}
          </div>
        </fieldset>
      ))}
    </>
  );
}
