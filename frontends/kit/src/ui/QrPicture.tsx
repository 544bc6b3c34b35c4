import encode from "qr";
import { useMemo } from "preact/hooks";

const quietZone = 4;

/** A text as a QR code: error correction M, black on white with the quiet zone that cameras want. */
export function QrPicture({ text, label }: { text: string; label: string }) {
  const { side, path } = useMemo(() => drawn(text), [text]);
  return (
    <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <path d={path} />
    </svg>
  );
}

/** One run of dark modules after another, so that no renderer leaves hairlines between them. */
function drawn(text: string): { side: number; path: string } {
  const rows = encode(text, "raw", { ecc: "medium", border: quietZone });
  return { side: rows.length, path: rows.map(runs).join("") };
}

function runs(row: readonly boolean[], y: number): string {
  let path = "";
  for (let x = 0; x < row.length; x++) {
    const start = x;
    while (row[x]) {
      x++;
    }
    path += x > start ? `M${start} ${y}h${x - start}v1h${start - x}z` : "";
  }
  return path;
}
