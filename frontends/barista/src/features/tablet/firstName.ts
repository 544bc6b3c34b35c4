/** How many letters a name may have, as the services have it. */
export const longestName = 24;

const pattern = /^(?=\P{Ll})\p{L}[\p{L}\p{M}]*(?:[ '’·・-][\p{L}\p{M}]+)*\.?$/u;

/** What was written, as a name: composed, without spaces around, beginning with a capital letter. */
export function asName(written: string): string {
  const name = written.normalize("NFC").trim().replaceAll(/\s+/gu, " ");
  const [first = "", ...rest] = name;
  const capital = first.toUpperCase();
  return [...capital].length === 1 ? capital + rest.join("") : name;
}

/** A first name, in letters of any script; the services ask for the same. */
export function isName(name: string): boolean {
  return [...name].length <= longestName && pattern.test(name);
}

/** Who somebody at a device is for the services: the same name is the same person. */
export function idAt(deviceId: string, name: string): string {
  return `${deviceId}-${crc32(new TextEncoder().encode(name)).toString(16).padStart(8, "0")}`;
}

/** True if both work at the same device. */
export function atSameDevice(one: string, other: string | undefined): boolean {
  const device = (id: string) => id.slice(0, id.lastIndexOf("-"));
  return other !== undefined && device(one) === device(other);
}

function crc32(bytes: Uint8Array): number {
  let sum = 0xffff_ffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) {
      sum = sum & 1 ? (sum >>> 1) ^ 0xedb8_8320 : sum >>> 1;
    }
  }
  return (sum ^ 0xffff_ffff) >>> 0;
}
