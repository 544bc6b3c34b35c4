import { useState } from "preact/hooks";
import { formatFor } from "../src/i18n/format.ts";
import { useLanguage } from "../src/i18n/language.tsx";
import { Banner } from "../src/ui/Banner.tsx";
import { Button } from "../src/ui/Button.tsx";
import { Card } from "../src/ui/Card.tsx";
import { Chip } from "../src/ui/Chip.tsx";
import { Cup } from "../src/ui/Cup.tsx";
import { OptionPills } from "../src/ui/OptionPills.tsx";
import { Range } from "../src/ui/Range.tsx";
import { samples } from "./drinks.ts";

const words = {
  en: {
    order: "Order flat white",
    back: "Give back",
    cancel: "Cancel",
    milk: "Milk",
    late: "Late",
    sold: "Sold out",
  },
  ja: { order: "注文する", back: "戻す", cancel: "取り消す", milk: "ミルク", late: "遅れ", sold: "売り切れ" },
};
const sentence = {
  en: "Connection lost at 9:04. You can still make drinks; we keep trying.",
  ja: "9:04 に接続が切れました。そのままお作りいただけます。つなぎ直しています。",
};
const pills = [
  { id: "regular", name: "Regular" },
  { id: "oat", name: "Oat" },
];

export function Controls() {
  const { language } = useLanguage();
  const [milk, choose] = useState("oat");
  const say = words[language];
  return (
    <>
      <section>
        <h2>Buttons</h2>
        <div class="row">
          <Button kind="main" large>
            {say.order}
          </Button>
          <Button kind="main">{say.order}</Button>
          <Button>{say.back}</Button>
          <Button kind="danger">{say.cancel}</Button>
          <Button kind="quiet">{say.cancel}</Button>
          <Button kind="main" busy="…">
            {say.order}
          </Button>
        </div>
        <OptionPills name={say.milk} pills={pills} chosen={milk} onChoose={choose} />
      </section>
      <Banner tone="trouble" action={<Button>{say.back}</Button>}>
        {sentence[language]}
      </Banner>
      <Banner>{sentence[language]}</Banner>
      <section class="row">
        {(["plain", "waiting", "making", "ready", "trouble"] as const).map((tone) => (
          <Card key={tone} tone={tone}>
            <div class="row">
              <strong style={{ fontSize: "var(--size-number)" }}>108</strong>
              <Cup recipe={samples[3]?.recipe} fill="full" size={44} />
            </div>
            <Chip tone={tone}>{tone === "plain" ? say.sold : say.late}</Chip>{" "}
            <Range wait={{ fromSeconds: 200, toSeconds: 400 }} />
            <p>{formatFor(language).duration(3900)}</p>
          </Card>
        ))}
      </section>
    </>
  );
}
