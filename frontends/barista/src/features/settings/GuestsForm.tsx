import { languages, type Language } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { inAllLanguages } from "../../inAllLanguages.ts";
import { LanguageFields } from "../../LanguageFields.tsx";
import { Clash } from "./Clash.tsx";
import { namesIn, shownIn, type Edits } from "./settingsDraft.ts";
import type { SettingsDraft, SettingsModel } from "./settingsModel.ts";
import { settingTexts } from "./texts.ts";

/** What the service takes, in characters. */
const longest = { name: 60, announcement: 80 } as const;

interface Props {
  readonly edits: Edits;
  readonly draft: SettingsDraft;
  readonly model: SettingsModel;
}

/** What guests read of the shop, and in which languages. */
export function GuestsForm({ edits, draft, model }: Props) {
  const say = useSay(settingTexts);
  const { names, announcement } = draft.wrong;
  const parts = { edits, draft, model };
  const spoken = spokenIn(edits);
  const speak = (one: Language, yes: boolean) => {
    const next = languages.filter((each) => (each === one ? yes : spoken.includes(each)));
    model.write({
      languages: next.length === languages.length && edits.base.languages === undefined ? null : next,
    });
  };
  return (
    <fieldset>
      <legend>{say("guests")}</legend>
      <LanguageFields
        labelIn={(of) => say("nameIn", { language: say(of) })}
        error={names === undefined ? undefined : names || say("nameMissing")}
        longest={longest.name}
        testId="shop-name"
        text={namesIn(edits)}
        onWrite={(text) => model.write({ names: text })}
      />
      <Clash {...parts} name="names" words={(of) => inAllLanguages(namesIn(of))} />
      <LanguageFields
        labelIn={(of) => say("announcementIn", { language: say(of) })}
        error={announcement}
        longest={longest.announcement}
        testId="announcement"
        text={shownIn(edits, "announcement") ?? {}}
        onWrite={(text) => model.write({ announcement: Object.keys(text).length === 0 ? null : text })}
      />
      <Clash {...parts} name="announcement" words={(of) => inAllLanguages(shownIn(of, "announcement"))} />
      <div class="pills" role="group" aria-label={say("languages")}>
        <p class="field-label">{say("languages")}</p>
        <div class="pills-row">
          {languages.map((one) => (
            <label key={one} class="pill" data-testid={`speaks-${one}`} data-chosen={spoken.includes(one)}>
              <input
                type="checkbox"
                class="visually-hidden"
                checked={spoken.includes(one)}
                disabled={spoken.length === 1 && spoken.includes(one)}
                onChange={({ currentTarget: { checked } }) => speak(one, checked)}
              />
              {say(one)}
            </label>
          ))}
        </div>
      </div>
      <Clash
        {...parts}
        name="languages"
        words={(of) =>
          spokenIn(of)
            .map((one) => say(one))
            .join(", ")
        }
      />
    </fieldset>
  );
}

function spokenIn(edits: Edits): readonly Language[] {
  const spoken = shownIn(edits, "languages");
  return languages.filter((one) => spoken?.includes(one) !== false);
}
