/** Where something that can be tapped stands on the screen. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

type Boxes = ReadonlyMap<string, Box>;

/** So long after it came under the finger, nothing is tapped: whoever taps sooner has aimed at what was there before. */
export const settleMillis = 400;

/** Less than this is no move. */
const tolerance = 4;

/**
 * What a finger would hit now where it would have hit something else before: what came or moved to where something stood,
 * and what something has left uncovered.
 */
export function displacing(before: Boxes, now: Boxes): string[] {
  const stays = (id: string) => sameBox(before.get(id), now.get(id));
  const isUnderAnother = (id: string, box: Box) =>
    [...before].some(([other, was]) => overlap(was, box) && !(stays(id) && stays(other)));
  return [...now].filter(([id, box]) => isUnderAnother(id, box)).map(([id]) => id);
}

/** Knows where everything was when it last moved, and so what is not to be tapped yet. */
export class Settling {
  private boxes: Boxes = new Map();
  private readonly until = new Map<string, number>();

  /** Compares with where everything was before. */
  moved(boxes: Boxes, now: number): void {
    for (const id of displacing(this.boxes, boxes)) {
      this.until.set(id, now + settleMillis);
    }
    this.scrolled(boxes);
  }

  /** Whoever scrolls moves everything on purpose. */
  scrolled(boxes: Boxes): void {
    this.boxes = boxes;
  }

  /** What is not to be tapped at this time, each with the time until when. */
  unsettled(now: number): ReadonlyMap<string, number> {
    for (const [id, until] of this.until) {
      if (until <= now || !this.boxes.has(id)) {
        this.until.delete(id);
      }
    }
    return this.until;
  }
}

function sameBox(a: Box | undefined, b: Box | undefined): boolean {
  const edges = ["left", "top", "right", "bottom"] as const;
  return a !== undefined && b !== undefined && edges.every((edge) => Math.abs(a[edge] - b[edge]) < tolerance);
}

function overlap(a: Box, b: Box): boolean {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return across > tolerance && down > tolerance;
}
