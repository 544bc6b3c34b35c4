import type { Staff } from "@serverlesspresso/kit/staff/signIn.ts";
import type { StaffSession } from "@serverlesspresso/kit/staff/staffAccess.ts";
import type { People } from "./features/tablet/people.ts";

/** Whoever works at the counter: somebody who signed in, or one of those who use the shop's tablet. */
export interface CounterSession extends Pick<StaffSession, "shop" | "api" | "clock" | "signOut"> {
  readonly staff: Pick<Staff, "id" | "name" | "roles">;
  /** Who uses the tablet of the shop; absent where somebody has signed in. */
  readonly people?: People;
}
