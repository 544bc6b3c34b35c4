import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { OptionPills } from "@serverlesspresso/kit/ui/OptionPills.tsx";
import { Clash } from "./Clash.tsx";
import { shownIn, type Edits } from "./settingsDraft.ts";
import type { SettingsDraft, SettingsModel } from "./settingsModel.ts";
import { settingTexts } from "./texts.ts";

interface Props {
  readonly edits: Edits;
  readonly draft: SettingsDraft;
  readonly model: SettingsModel;
}

const shown = ["CARDS", "DISPLAY"] as const;
const namesAt = { OFF: "namesOff", CARDS: "namesOnCards", DISPLAY: "namesOnDisplay" } as const;

/** First names on orders, orders that staff take, and whether it is counted who made what. */
export function CounterForm({ edits, draft, model }: Props) {
  const say = useSay(settingTexts);
  const names = shownIn(edits, "showNames");
  const byBarista = shownIn(edits, "countByBarista") === true;
  const beyond = shownIn(edits, "staffMayExceedCapacity") === true;
  return (
    <fieldset>
      <legend>{say("atTheCounter")}</legend>
      <div>
        <OptionPills
          name={say("showNames")}
          chosen={names ?? "OFF"}
          onChoose={(id) => model.write({ showNames: shown.find((one) => one === id) ?? null })}
          pills={[
            { id: "OFF", name: say(namesAt.OFF), testId: "names-OFF" },
            { id: "CARDS", name: say(namesAt.CARDS), testId: "names-CARDS" },
            { id: "DISPLAY", name: say(namesAt.DISPLAY), testId: "names-DISPLAY" },
          ]}
        />
        <p class="quiet-text">{say("showNamesHint")}</p>
        <Clash
          name="showNames"
          edits={edits}
          draft={draft}
          model={model}
          words={(of) => say(namesAt[shownIn(of, "showNames") ?? "OFF"])}
        />
      </div>
      <div>
        <OptionPills
          name={say("staffMayExceedCapacity")}
          chosen={beyond ? "yes" : "no"}
          onChoose={(id) => model.write({ staffMayExceedCapacity: id === "yes" })}
          pills={[
            { id: "no", name: say("refuseThem"), testId: "beyond-no" },
            { id: "yes", name: say("takeThem"), testId: "beyond-yes" },
          ]}
        />
        <Clash
          name="staffMayExceedCapacity"
          edits={edits}
          draft={draft}
          model={model}
          words={(of) => say(shownIn(of, "staffMayExceedCapacity") === true ? "takeThem" : "refuseThem")}
        />
      </div>
      <div>
        <OptionPills
          name={say("countByBarista")}
          chosen={byBarista ? "yes" : "no"}
          onChoose={(id) => model.write({ countByBarista: id === "yes" })}
          pills={[
            { id: "no", name: say("notCounted"), testId: "by-barista-no" },
            { id: "yes", name: say("counted"), testId: "by-barista-yes" },
          ]}
        />
        <p class="quiet-text">{say("countByBaristaHint")}</p>
        <Clash
          name="countByBarista"
          edits={edits}
          draft={draft}
          model={model}
          words={(of) => say(shownIn(of, "countByBarista") === true ? "counted" : "notCounted")}
        />
      </div>
    </fieldset>
  );
}
