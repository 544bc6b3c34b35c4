import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { screenPath } from "@serverlesspresso/kit/screens.ts";
import { useStore } from "@serverlesspresso/kit/state/store.ts";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { Cup } from "@serverlesspresso/kit/ui/Cup.tsx";
import { Field } from "@serverlesspresso/kit/ui/Field.tsx";
import { LanguageSwitch } from "@serverlesspresso/kit/ui/LanguageSwitch.tsx";
import { useState } from "preact/hooks";
import { LeaveShop } from "./LeaveShop.tsx";
import { People } from "./people.ts";
import "./tablet.css";
import { tabletTexts } from "./texts.ts";

interface Props {
  readonly shop: string;
  readonly people: People;
  /** False if that is no name. */
  readonly onUse: (name: string) => boolean;
  /** Back to the board, where somebody works already. */
  readonly onBack: (() => void) | undefined;
  readonly onLeave: () => void;
}

/** Asks who works at this tablet: a name of today or of the day before, or another one. */
export function WhoWorks({ shop, people, onUse, onBack, onLeave }: Props) {
  const say = useSay(tabletTexts);
  const names = People.offered(useStore(people.store));
  const [name, setName] = useState("");
  const [wrong, setWrong] = useState(false);
  const begin = (event: Event) => {
    event.preventDefault();
    setWrong(!onUse(name));
  };
  return (
    <main class="who-works" data-testid="who-works">
      <Cup fill="full" size={64} />
      <h1>{say("whoTitle")}</h1>
      {names.length > 0 && (
        <div class="who-works-names">
          {names.map((known) => (
            <Button key={known} large data-testid="known-name" onClick={() => onUse(known)}>
              {known}
            </Button>
          ))}
        </div>
      )}
      <form noValidate onSubmit={begin}>
        <Field
          label={say("firstName")}
          hint={say("whoHow")}
          error={wrong ? say("noName") : undefined}
          testId="first-name"
          value={name}
          maxLength={60}
          onInput={setName}
        />
        <Button kind="main" type="submit" data-testid="begin">
          {say("begin")}
        </Button>
      </form>
      <footer>
        {onBack && (
          <Button kind="quiet" data-testid="back" onClick={onBack}>
            {say("back")}
          </Button>
        )}
        <a class="button quiet" href={`${screenPath("barista", shop)}?sign-in`} data-testid="manager-sign-in">
          {say("manager")}
        </a>
        <LeaveShop onLeave={onLeave} />
        <LanguageSwitch />
      </footer>
    </main>
  );
}
