import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { Decide } from "../../Decide.tsx";
import type { Edits, FieldName } from "./settingsDraft.ts";
import type { SettingsDraft, SettingsModel } from "./settingsModel.ts";
import { settingTexts } from "./texts.ts";

interface Props {
  readonly name: FieldName;
  readonly edits: Edits;
  readonly draft: SettingsDraft;
  readonly model: SettingsModel;
  /** What the field says, with these edits. */
  readonly words: (edits: Edits) => string;
}

/** Two people have changed the same: mine stays until it is decided. */
export function Clash({ name, edits, draft, model, words }: Props) {
  const say = useSay(settingTexts);
  const clash = draft.clashes.find((one) => one.name === name);
  if (clash === undefined) {
    return null;
  }
  const { base } = edits;
  const theirs = words({ base, whole: {}, texts: {} });
  const mine = words(clash.mine === undefined ? edits : { base, ...clash.mine });
  return (
    <Decide
      testId={`clash-${name}`}
      name={name}
      differences={[{ theirs, mine }]}
      decided={clash.decided}
      onDecide={(whose) => model.decide(name, whose)}
    >
      {say("clash")}
    </Decide>
  );
}
