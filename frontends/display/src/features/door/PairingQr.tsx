import { useEffect, useState } from "preact/hooks";

interface Drawn {
  readonly side: number;
  readonly path: string;
}

/** The way to the page where a manager confirms this display; its encoder is only loaded here. */
export function PairingQr({ url, label }: { url: string; label: string }) {
  const [drawn, setDrawn] = useState<Drawn>();
  useEffect(() => {
    let wanted = true;
    const show = (picture: Drawn) => wanted && setDrawn(picture);
    void draw(url).then(show);
    return () => {
      wanted = false;
    };
  }, [url]);
  return (
    <div class="qr pairing-qr" data-testid="pairing-qr" data-url={url}>
      {drawn && (
        <svg
          viewBox={`0 0 ${drawn.side} ${drawn.side}`}
          role="img"
          aria-label={label}
          shape-rendering="crispEdges"
        >
          <path d={drawn.path} />
        </svg>
      )}
    </div>
  );
}

async function draw(url: string): Promise<Drawn> {
  const { default: encode } = await import("qr");
  return pathOf(encode(url, "raw", { ecc: "medium", border: 4 }));
}

function pathOf(rows: readonly (readonly boolean[])[]): Drawn {
  const squares = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")));
  return { side: rows.length, path: squares.join("") };
}
