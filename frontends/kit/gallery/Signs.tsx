import { useMemo } from "preact/hooks";
import { Cues } from "../src/sound/cues.ts";
import { ConnectionBanner } from "../src/ui/ConnectionBanner.tsx";
import { ConnectionLine } from "../src/ui/ConnectionLine.tsx";
import { Cup } from "../src/ui/Cup.tsx";
import { KnownFrom } from "../src/ui/KnownFrom.tsx";
import { SoundControl } from "../src/ui/SoundControl.tsx";
import { samples } from "./drinks.ts";

const nine = Date.parse("2026-11-02T09:04:00.000Z");

export function Signs() {
  const cues = useMemo(() => new Cues(), []);
  return (
    <section>
      <h2>Signs</h2>
      <div class="row">
        {(["live", "connecting", "lost"] as const).map((state) => (
          <ConnectionLine key={state} state={state} />
        ))}
        <SoundControl cues={cues} sample="ready" />
      </div>
      <ConnectionBanner state="lost" since={nine} />
      <KnownFrom at={nine} now={nine + 12 * 60_000} />
      <div class="row">
        <Cup recipe={samples[5]?.recipe} fill="steaming" size={300} />
        <Cup recipe={samples[6]?.recipe} fill="full" size={300} />
        <Cup recipe={samples[3]?.recipe} fill="full" size={300} mono />
      </div>
    </section>
  );
}
