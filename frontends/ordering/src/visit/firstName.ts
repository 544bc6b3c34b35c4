const key = "serverlesspresso.first-name";

/** The first name as it was written on this page before it was loaded again, or else the one that was given last. */
export function knownName(): string {
  return read(() => sessionStorage) ?? read(() => localStorage) ?? "";
}

/** Keeps what is being written until the name is given, as long as the tab is open. */
export function keepWritten(name: string): void {
  write(() => sessionStorage, name);
}

/** The name was given with an order; it is kept by this browser alone. */
export function rememberName(name: string): void {
  write(() => sessionStorage, undefined);
  write(() => localStorage, name === "" ? undefined : name);
}

function read(storage: () => Storage): string | undefined {
  try {
    return storage().getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function write(storage: () => Storage, name: string | undefined): void {
  try {
    if (name === undefined) {
      storage().removeItem(key);
    } else {
      storage().setItem(key, name);
    }
  } catch {
    // Without storage it is asked for each time.
  }
}
