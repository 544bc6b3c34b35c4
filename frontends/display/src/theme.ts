const key = "serverlesspresso.theme";

/** The system's light or dark, unless `?theme=light` or `?theme=dark` was asked for once; `?theme=system` undoes it. */
export function applyTheme(search: string = location.search): void {
  const asked = new URLSearchParams(search).get("theme");
  try {
    if (asked !== null) {
      localStorage.setItem(key, asked);
    }
    wear(localStorage.getItem(key));
  } catch {
    wear(asked);
  }
}

function wear(theme: string | null): void {
  const root = document.documentElement;
  if (theme === "light" || theme === "dark") {
    root.dataset["theme"] = theme;
  } else {
    delete root.dataset["theme"];
  }
}
