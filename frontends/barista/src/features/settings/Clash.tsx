import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { Banner } from "@serverlesspresso/kit/ui/Banner.tsx";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import type { FieldName } from "./settingsDraft.ts";
import type { SettingsDraft, SettingsModel } from "./settingsModel.ts";
import { settingTexts } from "./texts.ts";

interface Props {
  readonly name: FieldName;
  readonly draft: SettingsDraft;
  readonly model: SettingsModel;
  /** What they wrote, in words. */
  readonly theirs?: string | undefined;
}

/** Two people have changed the same: mine stays until it is decided. */
export function Clash({ name, draft, model, theirs }: Props) {
  const say = useSay(settingTexts);
  return !draft.clashes.includes(name) ? null : (
    <Banner
      tone="trouble"
      testId={`clash-${name}`}
      action={
        <>
          <Button data-testid={`keep-mine-${name}`} onClick={() => model.settle(name, "mine")}>
            {say("keepMine")}
          </Button>
          <Button data-testid={`take-theirs-${name}`} onClick={() => model.settle(name, "theirs")}>
            {say("takeTheirs")}
            {theirs !== undefined && `: ${theirs}`}
          </Button>
        </>
      }
    >
      {say("clash")}
    </Banner>
  );
}
