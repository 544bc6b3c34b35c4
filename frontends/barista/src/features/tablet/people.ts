import { parseJson } from "@serverlesspresso/kit/api/json.ts";
import { attempt, list, object, text, type Narrowed } from "@serverlesspresso/kit/api/narrow.ts";
import { Store } from "@serverlesspresso/kit/state/store.ts";
import { dayIn, daysFrom } from "../../days.ts";
import { asName, isName } from "./firstName.ts";

const key = "serverlesspresso.people";

const toPeople = object(
  { shop: text, day: text, names: list(text) },
  {
    /** Those of the day before, who may be in the middle of their work. */
    before: list(text),
    now: text,
    timeZone: text,
  },
);

/** Those who use the tablet on one day of the shop, the latest first, and who does now. */
type OfDay = Narrowed<typeof toPeople>;

/**
 * Who works at this tablet. Names are of one day: on the next one it asks again, and offers those of the day before once
 * more.
 */
export class People {
  readonly store: Store<OfDay>;

  constructor(
    shop: string,
    now: number,
    private readonly storage: Pick<Storage, "getItem" | "setItem"> = localStorage,
  ) {
    const stored = this.read();
    this.store = new Store(
      stored !== undefined && stored.shop === shop ? stored : { shop, day: dayIn(now, undefined), names: [] },
    );
    this.turnTo(now);
  }

  /** The name that goes with requests. */
  readonly user = (): string | undefined => this.store.value.now;

  /** Somebody works here from now on; false if that is no first name. */
  use(written: string): boolean {
    const name = asName(written);
    if (!isName(name)) {
      return false;
    }
    this.save(({ names, ...rest }) => ({
      ...rest,
      names: names.includes(name) ? names : [...names, name],
      now: name,
    }));
    return true;
  }

  /** True if another day than that of the names has begun in the shop's time zone. */
  isOver(now: number, timeZone = this.store.value.timeZone): boolean {
    return dayIn(now, timeZone) !== this.store.value.day;
  }

  /** The names to choose from: those of today first. */
  static offered({ names, before = [] }: OfDay): readonly string[] {
    return [...names, ...before.filter((name) => !names.includes(name))];
  }

  /** Begins the day of this moment: nobody is at work, and only the names of the day just before are remembered. */
  turnTo(now: number, timeZone = this.store.value.timeZone): void {
    const zone = timeZone === undefined ? {} : { timeZone };
    if (this.isOver(now, timeZone)) {
      const day = dayIn(now, timeZone);
      this.save(({ shop, day: last, names }) => ({
        shop,
        day,
        names: [],
        before: last === daysFrom(day, -1) ? names : [],
        ...zone,
      }));
    } else if (timeZone !== this.store.value.timeZone) {
      this.save((people) => ({ ...people, ...zone }));
    }
  }

  private save(change: (people: OfDay) => OfDay): void {
    this.store.update(change);
    try {
      this.storage.setItem(key, JSON.stringify(this.store.value));
    } catch {
      // Then they last as long as the page.
    }
  }

  private read(): OfDay | undefined {
    try {
      return attempt(toPeople, parseJson(this.storage.getItem(key) ?? ""));
    } catch {
      return undefined;
    }
  }
}
