import { inWords } from "../src/menu/parts.ts";
import { inLanguage, useLanguage } from "../src/i18n/language.tsx";
import { Cup } from "../src/ui/Cup.tsx";
import { LanguageSwitch } from "../src/ui/LanguageSwitch.tsx";
import { Controls } from "./Controls.tsx";
import { Signs } from "./Signs.tsx";
import { samples } from "./drinks.ts";

const fills = ["empty", "planned", "filling", "full", "steaming"] as const;
const states = ["waiting", "making", "ready", "trouble", "accent"] as const;
const flatWhite = samples[2]?.recipe;

export function Gallery() {
  const { language } = useLanguage();
  return (
    <main class="gallery">
      <LanguageSwitch />
      <section>
        <h2>Cup</h2>
        <div class="row">
          {samples.map(({ name, recipe }) => (
            <figure key={name.en}>
              <Cup recipe={recipe} fill="full" size={96} />
              <figcaption>
                {inLanguage(name, language)}: {inWords(recipe, language)}
              </figcaption>
            </figure>
          ))}
        </div>
        <div class="row">
          {fills.map((fill) => (
            <Cup key={fill} recipe={flatWhite} fill={fill} size={128} label={fill} />
          ))}
          <Cup fill="full" size={128} />
        </div>
        <div class="row">
          {[24, 32, 48].flatMap((size) =>
            fills.map((fill) => <Cup key={`${size}${fill}`} recipe={flatWhite} fill={fill} size={size} />),
          )}
          {samples.map(({ name, recipe }) => (
            <Cup key={name.en} recipe={recipe} fill="full" size={24} />
          ))}
        </div>
        <div class="row">
          {samples.map(({ name, recipe }) => (
            <Cup key={name.en} recipe={recipe} fill="full" size={72} mono />
          ))}
          {fills.map((fill) => (
            <Cup key={fill} recipe={flatWhite} fill={fill} size={24} mono />
          ))}
        </div>
      </section>
      <Controls />
      <Signs />
      <section>
        <h2>States</h2>
        <div class="row">
          {states.map((state) => (
            <span
              key={state}
              class="swatch"
              style={{ background: `var(--${state}-tint)`, color: `var(--${state})` }}
            >
              {state}
            </span>
          ))}
        </div>
      </section>
    </main>
  );
}
