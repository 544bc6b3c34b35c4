/** The code in the address that a display's QR leads to, which survives signing in. */
export function scannedCode(): string | undefined {
  return new URLSearchParams(location.search).get("code") ?? undefined;
}

/** Once it was used, a reload does not bring it up again. */
export function forgetScannedCode(): void {
  history.replaceState(null, "", location.pathname);
}

/** As the service compares it: six capitals and digits; undefined where it cannot be one. */
export function writtenCode(text: string): string | undefined {
  const code = text.replaceAll(/[\s-]/g, "").toUpperCase();
  return /^[A-Z0-9]{6}$/.test(code) ? code : undefined;
}
