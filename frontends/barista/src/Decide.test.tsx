import { expect, test, vi } from "vitest";
import { leadToUndecided } from "./Decide.tsx";

test("leads to what is undecided, with all of it in sight, and not to what is decided", () => {
  document.body.innerHTML =
    '<div data-decided="mine"><button>1</button></div><div data-decided="no"><button>2</button></div>';
  const [decided, undecided] = [...document.body.children].map((box) =>
    Object.assign(box, { scrollIntoView: vi.fn() }),
  );
  leadToUndecided(document.body);
  expect(document.activeElement?.textContent).toBe("2");
  expect(undecided?.scrollIntoView).toHaveBeenCalledWith({ block: "center" });
  expect(decided?.scrollIntoView).not.toHaveBeenCalled();
});
