import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { Field } from "@serverlesspresso/kit/ui/Field.tsx";
import { Live } from "@serverlesspresso/kit/ui/Live.tsx";
import { texts } from "../../texts.ts";

interface Props {
  readonly name: string;
  readonly onName: (name: string) => void;
  /** All may read it. */
  readonly onDisplay: boolean;
}

/** The services count letters; a browser counts some of them, such as 𠮷, twice. */
const most = 20;

/** What the counter calls out, for those who like to be called by their name. */
export function NameField({ name, onName, onDisplay }: Props) {
  const say = useSay(texts);
  const letters = [...name].length;
  const full = letters >= most ? say("firstNameFull", { most }) : "";
  const hint = say(onDisplay ? "firstNameOnDisplay" : "firstNameHint");
  return (
    <>
      <Field
        label={say("firstName")}
        hint={full === "" ? hint : full}
        value={name}
        onInput={onName}
        maxLength={most + name.length - letters}
        testId="first-name"
      />
      <Live text={full} />
    </>
  );
}
