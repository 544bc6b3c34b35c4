const pageMillis = 8_000;
const leastMillis = 4_000;

/** Which page is on show, since when, which one came before the first, and whether the first one has news. */
export interface Turn {
  readonly page: number;
  readonly since: number;
  readonly before: number;
  readonly news: boolean;
}

export function firstTurn(now: number): Turn {
  return { page: 0, since: now, before: 0, news: false };
}

/** Something new stands on the first page. */
export function withNews(turn: Turn): Turn {
  return turn.page === 0 || turn.news ? turn : { ...turn, news: true };
}

/** When another page is due. News hurry a page, but not before it could be read. */
export function dueAt({ since, news }: Turn): number {
  return since + (news ? leastMillis : pageMillis);
}

/**
 * The turn at that time. News bring back the first page out of turn; after it comes the page that was next, so that
 * however much is new, each page is shown.
 */
export function turned(turn: Turn, count: number, now: number): Turn {
  if (turn.page < count && now < dueAt(turn)) {
    return turn;
  }
  const page = next(turn, count);
  return { page, since: now, before: page === 0 ? turn.page : 0, news: false };
}

function next({ page, before, news }: Turn, count: number): number {
  if (news) {
    return 0;
  }
  const following = Math.max(page, before) + 1;
  return following < count ? following : page === 0 && count > 1 ? 1 : 0;
}
