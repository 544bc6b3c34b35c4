import { readCodeLink } from "@serverlesspresso/kit/screens.ts";

export interface ScannedCode {
  readonly shop: string;
  readonly code: string;
}

/** What a QR code leads to, if it is one of the displays of this very origin; anything else is undefined. */
export function scannedCode(text: string, origin: string): ScannedCode | undefined {
  if (!URL.canParse(text)) {
    return undefined;
  }
  const url = new URL(text);
  const { shop, code = "" } = readCodeLink(url);
  return url.origin === origin && shop !== undefined && code !== "" ? { shop, code } : undefined;
}
