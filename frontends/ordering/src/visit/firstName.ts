const key = "serverlesspresso.first-name";

/** The first name that was given last, kept by this browser alone. */
export function knownName(): string {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

export function rememberName(name: string): void {
  try {
    if (name === "") {
      localStorage.removeItem(key);
    } else {
      localStorage.setItem(key, name);
    }
  } catch {
    // Without storage it is asked for each time.
  }
}
