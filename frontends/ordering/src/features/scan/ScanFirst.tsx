import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { common } from "@serverlesspresso/kit/i18n/common.ts";
import { PageMessage } from "@serverlesspresso/kit/ui/PageMessage.tsx";
import { texts } from "../../texts.ts";

interface Props {
  readonly shop?: { readonly name: string; readonly open: boolean } | undefined;
  readonly unknownShop?: string | undefined;
}

/** For whoever comes without a code and without an order. */
export function ScanFirst({ shop, unknownShop }: Props) {
  const say = useSay(texts);
  const sayCommon = useSay(common);
  if (unknownShop !== undefined) {
    return <PageMessage title={sayCommon("unknownShop", { shop: unknownShop })} />;
  }
  const closed = shop?.open === false;
  return (
    <PageMessage title={say(closed ? "closedTitle" : "scanTitle")}>
      {shop && <p class="quiet-text">{shop.name}</p>}
      <p>{say(closed ? "closedDetail" : "scanDetail")}</p>
    </PageMessage>
  );
}
