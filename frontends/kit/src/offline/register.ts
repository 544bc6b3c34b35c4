/** Makes this screen open without a network; only once built, and only over https or on localhost. */
export function registerOffline(): void {
  if (import.meta.env.PROD && "serviceWorker" in navigator) {
    const scope = import.meta.env.BASE_URL;
    const register = () => {
      navigator.serviceWorker
        .register(`${scope}worker.js`, { scope, updateViaCache: "none" })
        .catch(() => {});
    };
    if (document.readyState === "complete") {
      register();
    } else {
      globalThis.addEventListener("load", register, { once: true });
    }
  }
}
