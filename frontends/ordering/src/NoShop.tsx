import { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { ScanFirst } from "./features/scan/ScanFirst.tsx";
import { LaterScanner } from "./LaterScanner.tsx";
import { goTo } from "./address.ts";
import { useViews } from "./view.ts";

const clock = new ServerClock();

/** The page without a shop in its address. Scanning a code leads to the shop of that code. */
export function NoShop() {
  const views = useViews();
  return views.at === "scanner" ? (
    <LaterScanner onFound={goTo} onClose={views.close} />
  ) : (
    <ScanFirst clock={clock} onScan={() => views.open("scanner")} />
  );
}
