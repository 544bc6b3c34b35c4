const signedOutKey = "serverlesspresso.signed-out";
const signedInKey = "serverlesspresso.signed-in";

/** Tells the other tabs of this browser, those included that sleep or are opened again later. */
export function announceSignOut(): void {
  localStorage.setItem(signedOutKey, String(Date.now()));
}

/** Calls when somebody signs out in another tab; returns how to stop that. */
export function onSignOutElsewhere(call: () => void): () => void {
  const listen = (event: StorageEvent) => {
    if (event.key === signedOutKey && event.newValue !== null) {
      call();
    }
  };
  globalThis.addEventListener("storage", listen);
  return () => globalThis.removeEventListener("storage", listen);
}

export function rememberSignIn(): void {
  sessionStorage.setItem(signedInKey, String(Date.now()));
}

/** Whether somebody has signed out in this browser since the sign-in of this tab. */
export function hasSignedOutSinceSignIn(): boolean {
  const signedOut = localStorage.getItem(signedOutKey);
  return signedOut !== null && Number(signedOut) >= Number(sessionStorage.getItem(signedInKey) ?? 0);
}
