import { ScanFirst } from "./features/scan/ScanFirst.tsx";
import { LaterScanner } from "./LaterScanner.tsx";
import { goTo } from "./address.ts";
import { useViews } from "./view.ts";

/** For whoever comes to no shop in particular: the code leads to one. */
export function NoShop() {
  const views = useViews();
  return views.at === "scanner" ? (
    <LaterScanner onFound={goTo} onClose={views.close} />
  ) : (
    <ScanFirst onScan={() => views.open("scanner")} />
  );
}
