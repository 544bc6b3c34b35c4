/** Whether both say the same, in whatever order their members stand. */
export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  if (typeof value === "object" && value !== null) {
    return Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([name, member]) => [name, sorted(member)])
      .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1));
  }
  return value;
}
