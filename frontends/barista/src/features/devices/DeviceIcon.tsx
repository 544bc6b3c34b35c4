import type { DeviceKind } from "@serverlesspresso/kit/api/types.ts";

/** A screen that hangs, or a tablet that lies on the counter. */
export function DeviceIcon({ kind }: { kind: DeviceKind }) {
  return (
    <svg class="device-icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      {kind === "display" ? (
        <path d="M3 5.5h18v11H3zM12 16.5v3M8 19.5h8" />
      ) : (
        <path d="M6.5 3h11a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM10.5 18h3" />
      )}
    </svg>
  );
}
