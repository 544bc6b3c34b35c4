import type { MenuItem } from "../api/types.ts";

/** What guests see of a menu. */
export function onShow(menu: readonly MenuItem[]): readonly MenuItem[] {
  return menu.filter(({ hidden }) => hidden !== true);
}
