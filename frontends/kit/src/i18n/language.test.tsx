import { waitFor } from "@testing-library/dom";
import { afterEach, expect, test } from "vitest";
import { draw } from "../testing/draw.tsx";
import { useLanguage } from "./language.tsx";

afterEach(() => localStorage.clear());

const Shown = () => <p>{useLanguage().language}</p>;

test("the language follows what is chosen in another tab", async () => {
  const screen = draw(<Shown />);
  expect(screen.textContent).toBe("en");
  localStorage.setItem("serverlesspresso.language", "ja");
  await waitFor(() => {
    globalThis.dispatchEvent(new StorageEvent("storage", { key: "serverlesspresso.language" }));
    expect(screen.textContent).toBe("ja");
  });
  await waitFor(() => expect(document.documentElement.lang).toBe("ja"));
});
