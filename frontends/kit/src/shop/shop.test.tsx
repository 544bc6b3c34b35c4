import { fireEvent, getByText, queryByText } from "@testing-library/dom";
import { expect, test } from "vitest";
import { useLanguage, useLanguagesOf } from "../i18n/language.tsx";
import { draw } from "../testing/draw.tsx";
import { LanguageSwitch } from "../ui/LanguageSwitch.tsx";
import { useAccent } from "./accent.ts";
import { Announcement } from "./Announcement.tsx";

function Shop({ languages }: { readonly languages?: readonly string[] }) {
  useLanguagesOf(languages);
  return (
    <>
      <Announcement text={{ en: "Back at 14:00", ja: "14時に戻ります" }} />
      <LanguageSwitch />
      <p>speaks {useLanguage().language}</p>
    </>
  );
}

test("a screen speaks what its shop speaks", async () => {
  const screen = draw(<Shop languages={["ja"]} />);
  await expect.poll(() => queryByText(screen, "speaks ja")).not.toBeNull();
  expect(getByText(screen, "14時に戻ります")).toBeTruthy();
  expect(queryByText(screen, "English")).toBeNull();
});

test("a shop that says nothing of languages, or only of others, speaks all", async () => {
  for (const languages of [undefined, ["fr"]]) {
    const screen = draw(<Shop {...(languages ? { languages } : {})} />);
    fireEvent.click(getByText(screen, "English"));
    await expect.poll(() => queryByText(screen, "speaks en")).not.toBeNull();
    expect(getByText(screen, "日本語")).toBeTruthy();
  }
});

function Coloured({ light, dark }: { readonly light: string; readonly dark: string }) {
  useAccent({ light, dark });
  return null;
}

test("the accent of a shop is that of the page, if it is a colour", async () => {
  const root = document.documentElement;
  draw(<Coloured light="#1d5f8a" dark="#8fc7ee" />);
  await expect.poll(() => root.dataset["accent"]).toBe("own");
  expect(root.style.getPropertyValue("--own-light")).toBe("#1d5f8a");
  expect(root.style.getPropertyValue("--own-dark")).toBe("#8fc7ee");
  draw(<Coloured light="red; display: none" dark="#8fc7ee" />);
  await expect.poll(() => root.dataset["accent"]).toBeUndefined();
});
