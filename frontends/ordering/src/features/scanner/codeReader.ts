/** Reads the QR code in what a video shows now; undefined where there is none to be read. */
export type CodeReader = (video: HTMLVideoElement) => Promise<string | undefined>;

interface Detector {
  detect(video: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}

interface DetectorType {
  new (options: { readonly formats: readonly string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

/** The browser's own reader where it has one, else a small one of ours to download. */
export async function codeReader(): Promise<CodeReader> {
  const own = (globalThis as { BarcodeDetector?: DetectorType }).BarcodeDetector;
  if (own === undefined || !(await readsQrCodes(own))) {
    return (await import("./pixelReader.ts")).pixelReader();
  }
  const detector = new own({ formats: ["qr_code"] });
  return async (video) => (await detector.detect(video).catch(() => []))[0]?.rawValue;
}

async function readsQrCodes(detector: DetectorType): Promise<boolean> {
  try {
    return (await detector.getSupportedFormats()).includes("qr_code");
  } catch {
    return false;
  }
}
