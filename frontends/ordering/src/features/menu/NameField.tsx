import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { Field } from "@serverlesspresso/kit/ui/Field.tsx";
import { texts } from "../../texts.ts";

interface Props {
  readonly name: string;
  readonly onName: (name: string) => void;
  /** All may read it. */
  readonly onDisplay: boolean;
}

/** What the counter calls out, for those who like to be called by their name. */
export function NameField({ name, onName, onDisplay }: Props) {
  const say = useSay(texts);
  return (
    <Field
      label={say("firstName")}
      hint={say(onDisplay ? "firstNameOnDisplay" : "firstNameHint")}
      value={name}
      onInput={onName}
      maxLength={20}
      testId="first-name"
    />
  );
}
