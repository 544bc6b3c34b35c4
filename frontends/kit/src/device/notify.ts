export type NotifyPermission = "unsupported" | "ask" | "granted" | "denied";

export interface Notice {
  readonly title: string;
  readonly body: string;
  /** A later notice with the same tag takes the place of this one. */
  readonly tag: string;
  readonly language: string;
}

export function notifyPermission(): NotifyPermission {
  if (!("Notification" in globalThis) || !globalThis.isSecureContext) {
    return "unsupported";
  }
  return Notification.permission === "default" ? "ask" : Notification.permission;
}

/** Lets the browser ask for permission; call it only after somebody has asked to be notified. */
export async function askToNotify(): Promise<NotifyPermission> {
  if (notifyPermission() === "ask") {
    await Notification.requestPermission().catch(() => {});
  }
  return notifyPermission();
}

/** Tells somebody who is looking elsewhere; says nothing on a page that is seen, or without permission. */
export async function notify({ title, body, tag, language }: Notice): Promise<boolean> {
  if (notifyPermission() !== "granted" || document.visibilityState === "visible") {
    return false;
  }
  const options: NotificationOptions = { body, tag, lang: language, data: location.pathname };
  try {
    const worker = await navigator.serviceWorker?.getRegistration();
    if (worker === undefined) {
      new Notification(title, options).addEventListener("click", () => globalThis.focus());
    } else {
      await worker.showNotification(title, options);
    }
    return true;
  } catch {
    return false;
  }
}
