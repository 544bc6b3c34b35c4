import type { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { archiveShop } from "@serverlesspresso/kit/api/shops.ts";
import type { ListedShop, ShopName } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { Field } from "@serverlesspresso/kit/ui/Field.tsx";
import { useState } from "preact/hooks";
import { shopsTexts } from "./texts.ts";

interface Props {
  readonly api: ApiClient;
  readonly shop: ListedShop;
  readonly name: string;
  readonly onArchived: (shop: ShopName) => void;
  readonly onKeep: () => void;
}

/** What cannot be taken back asks for the shop's short name first. */
export function ArchiveForm({ api, shop, name, onArchived, onKeep }: Props) {
  const say = useSay(shopsTexts);
  const [written, setWritten] = useState("");
  const [working, setWorking] = useState(false);
  const [failed, setFailed] = useState(false);
  const archive = async (event: Event) => {
    event.preventDefault();
    if (written.trim() !== shop.shopId) {
      return;
    }
    setWorking(true);
    setFailed(false);
    try {
      onArchived(await archiveShop(api, shop.shopId));
    } catch {
      setFailed(true);
      setWorking(false);
    }
  };
  return (
    <form class="archive-form" noValidate onSubmit={(event) => void archive(event)}>
      <p>{say("archiveSure", { name })}</p>
      <Field
        label={say("archiveConfirm", { shop: shop.shopId })}
        error={failed ? say("failed") : undefined}
        testId="archive-confirm"
        value={written}
        maxLength={32}
        onInput={setWritten}
      />
      <div class="shop-ways">
        <Button
          kind="danger"
          type="submit"
          disabled={written.trim() !== shop.shopId}
          busy={working && say("archiving")}
          data-testid="archive-yes"
        >
          {say("archiveYes")}
        </Button>
        <Button kind="quiet" onClick={onKeep}>
          {say("keep")}
        </Button>
      </div>
    </form>
  );
}
