import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useEffect, useState } from "preact/hooks";
import { texts } from "../../texts.ts";

interface Props {
  readonly picture: string;
  readonly url: string;
}

/** The code as the service draws it, on white with room around it; drawn as an image, so that nothing in it can run. */
export function QrCode({ picture, url }: Props) {
  const say = useSay(texts);
  const [source, setSource] = useState("");
  useEffect(() => {
    const object = URL.createObjectURL(new Blob([picture], { type: "image/svg+xml" }));
    setSource(object);
    return () => URL.revokeObjectURL(object);
  }, [picture]);
  return (
    <div class="qr" data-testid="qr" data-url={url}>
      {source !== "" && <img src={source} alt={say("qr")} />}
    </div>
  );
}
