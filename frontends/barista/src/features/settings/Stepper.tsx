import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useFormat } from "@serverlesspresso/kit/i18n/format.ts";
import { useId } from "preact/hooks";
import { stepped, type Limit, type LimitName } from "./limits.ts";
import { settingTexts, type SettingText } from "./texts.ts";

interface Props {
  readonly limit: Limit;
  readonly text: string;
  /** Undefined: nothing is wrong; empty: it is out of its bounds; else what the service says. */
  readonly wrong: string | undefined;
  readonly onWrite: (text: string) => void;
}

/** One limit: what it means, and a number that can be written, or made less and more. */
export function Stepper({ limit, text, wrong, onWrite }: Props) {
  const say = useSay(settingTexts);
  const format = useFormat();
  const id = useId();
  const { name, unit } = limit;
  const what = say(name);
  const hint = hints[name];
  const bounds = { least: format.number(limit.least), most: format.number(limit.most) };
  return (
    <div class="field stepper">
      <label for={id}>{what}</label>
      <div class="stepper-row">
        <button
          type="button"
          data-testid={`less-${name}`}
          aria-label={say("less", { what })}
          onClick={() => onWrite(stepped(limit, text, -1))}
        >
          −
        </button>
        <input
          id={id}
          inputmode={limit.factor === 1 ? "numeric" : "decimal"}
          autocomplete="off"
          maxLength={6}
          aria-invalid={wrong !== undefined}
          aria-describedby={`${id}-notes`}
          data-testid={`limit-${name}`}
          value={text}
          onInput={({ currentTarget }) => onWrite(currentTarget.value)}
        />
        <button
          type="button"
          data-testid={`more-${name}`}
          aria-label={say("more", { what })}
          onClick={() => onWrite(stepped(limit, text, 1))}
        >
          +
        </button>
        <span class="unit">{unit === "minutes" ? say(unit) : unit === "percent" ? "%" : ""}</span>
      </div>
      <div id={`${id}-notes`}>
        {wrong !== undefined && (
          <p class="field-error">
            {wrong === "" ? say("bounds", bounds) : say(refused[name] ?? "bounds", bounds)}
          </p>
        )}
        {hint && <p class="quiet-text">{say(hint)}</p>}
      </div>
    </div>
  );
}

const hints: Partial<Record<LimitName, SettingText>> = {
  capacity: "capacityHint",
  usesPerCode: "usesPerCodeHint",
  choosingShare: "choosingShareHint",
  scansPerAddress: "scansPerAddressHint",
  ordersPerCustomerPerDay: "ordersPerCustomerPerDayHint",
  soonAfterMinutes: "soonAfterMinutesHint",
  lateAfterMinutes: "lateAfterMinutesHint",
};

/** Where the service knows more than the bounds. */
const refused: Partial<Record<LimitName, SettingText>> = { lateAfterMinutes: "lateOrder" };
