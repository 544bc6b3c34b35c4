import type { Accent } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useFormat } from "@serverlesspresso/kit/i18n/format.ts";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { Clash } from "./Clash.tsx";
import { contrastOf, leastContrast, readable, sampleOf, usualAccent, type Theme } from "./contrast.ts";
import { shownIn, type Edits } from "./settingsDraft.ts";
import type { SettingsDraft, SettingsModel } from "./settingsModel.ts";
import { settingTexts } from "./texts.ts";

const themes: readonly Theme[] = ["light", "dark"];

interface Props {
  readonly edits: Edits;
  readonly draft: SettingsDraft;
  readonly model: SettingsModel;
}

/** The colour of the shop on both grounds, and whether text can be read on it. */
export function AccentForm({ edits, draft, model }: Props) {
  const say = useSay(settingTexts);
  const accent = shownIn(edits, "accent");
  const shown = accent ?? usualAccent;
  const choose = (theme: Theme, colour: string) => {
    const other = theme === "light" ? "dark" : "light";
    const first = accent === undefined ? { [other]: readable(other, colour) } : {};
    model.write({ accent: { ...shown, ...first, [theme]: colour } });
  };
  return (
    <fieldset>
      <legend>{say("accent")}</legend>
      <p class="quiet-text">{say("accentHint")}</p>
      <div class="accents">
        {themes.map((theme) => (
          <ThemeAccent
            key={theme}
            theme={theme}
            accent={shown}
            onChoose={(colour) => choose(theme, colour)}
          />
        ))}
      </div>
      {draft.wrong["accent"] && <p class="field-error">{draft.wrong["accent"]}</p>}
      <Clash
        name="accent"
        edits={edits}
        draft={draft}
        model={model}
        words={(of) => colours(shownIn(of, "accent")) ?? say("usualAccent")}
      />
      <div>
        <Button
          kind="quiet"
          data-testid="usual-accent"
          disabled={accent === undefined}
          onClick={() => model.write({ accent: null })}
        >
          {say("usualAccent")}
        </Button>
      </div>
    </fieldset>
  );
}

function colours(accent: Accent | undefined): string | undefined {
  return accent && themes.map((theme) => accent[theme]).join(" / ");
}

interface ThemeProps {
  readonly theme: Theme;
  readonly accent: Accent;
  readonly onChoose: (colour: string) => void;
}

function ThemeAccent({ theme, accent, onChoose }: ThemeProps) {
  const say = useSay(settingTexts);
  const { number } = useFormat();
  const colour = accent[theme];
  const contrast = contrastOf(theme, colour);
  const faint = contrast < leastContrast;
  const { ink, ground } = sampleOf[theme];
  const ratio = number(Math.floor(contrast * 10) / 10);
  return (
    <div class="theme-accent" data-testid={`accent-${theme}`} data-faint={faint}>
      <label class="field-label">
        {say(theme)}
        <input
          type="color"
          data-testid={`accent-colour-${theme}`}
          aria-invalid={faint}
          value={colour}
          onInput={({ currentTarget }) => onChoose(currentTarget.value)}
        />
      </label>
      <div class="accent-sample" style={{ "--sample-ground": ground }} aria-hidden="true">
        <button type="button" disabled style={{ "--sample": colour, "--sample-ink": ink }}>
          {say("sample")}
        </button>
      </div>
      <p class={faint ? "field-error" : "quiet-text"} role="status" data-testid={`contrast-${theme}`}>
        {say(faint ? "faint" : "readable", { ratio })}
      </p>
      {faint && (
        <Button data-testid={`readable-${theme}`} onClick={() => onChoose(readable(theme, colour))}>
          {say("makeReadable")}
        </Button>
      )}
    </div>
  );
}
