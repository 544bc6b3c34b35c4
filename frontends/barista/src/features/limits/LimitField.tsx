import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useFormat } from "@serverlesspresso/kit/i18n/format.ts";
import { Field } from "@serverlesspresso/kit/ui/Field.tsx";
import { valueOf, type Limit, type LimitName } from "./limits.ts";
import { limitTexts, type LimitText } from "./texts.ts";

interface Props {
  readonly limit: Limit;
  readonly text: string;
  readonly wrong: boolean;
  readonly onWrite: (text: string) => void;
}

/** One limit, with what it means and, for a span, how long that is. */
export function LimitField({ limit, text, wrong, onWrite }: Props) {
  const say = useSay(limitTexts);
  const format = useFormat();
  const [least, most] = [format.number(limit.least), format.number(limit.most)];
  const value = valueOf(limit, text);
  const span = limit.kind === "seconds" && typeof value === "number" ? exactly(value) : undefined;
  return (
    <Field
      label={say(limit.name)}
      hint={limit.kind === "seconds" ? span && say("span", { span }) : say(hints[limit.name] ?? limit.name)}
      error={wrong ? say("bounds", { least, most }) : undefined}
      testId={`limit-${limit.name}`}
      inputmode="numeric"
      maxLength={6}
      value={text}
      onInput={onWrite}
    />
  );

  /** To the second, for what is set to the second must not look like something else. */
  function exactly(seconds: number): string {
    const rest = seconds < 60 ? 0 : seconds % 60;
    return [seconds - rest, rest]
      .filter((part, at) => at === 0 || part > 0)
      .map((part) => format.duration(part))
      .join(" ");
  }
}

const hints: Partial<Record<LimitName, LimitText>> = {
  capacity: "capacityHint",
  usesPerCode: "usesPerCodeHint",
  choosingShare: "choosingShareHint",
  scansPerAddress: "scansPerAddressHint",
  ordersPerCustomerPerDay: "ordersPerCustomerPerDayHint",
};
