import { languages } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useLanguage, inLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
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
  const { language } = useLanguage();
  const { names, announcement } = draft.wrong;
  const theirs = edits.base.announcement;
  const spoken = shownIn(edits, "languages") ?? languages;
  const speak = (one: string, yes: boolean) => {
    const others = spoken.filter((each) => each !== one);
    const next = yes ? languages.filter((each) => each === one || others.includes(each)) : others;
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
      <Clash name="names" draft={draft} model={model} theirs={inLanguage(edits.base.names ?? {}, language)} />
      <LanguageFields
        labelIn={(of) => say("announcementIn", { language: say(of) })}
        error={announcement}
        longest={longest.announcement}
        testId="announcement"
        text={shownIn(edits, "announcement") ?? {}}
        onWrite={(text) => model.write({ announcement: Object.keys(text).length === 0 ? null : text })}
      />
      <Clash
        name="announcement"
        draft={draft}
        model={model}
        theirs={theirs && inLanguage(theirs, language)}
      />
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
      <Clash name="languages" draft={draft} model={model} />
    </fieldset>
  );
}
