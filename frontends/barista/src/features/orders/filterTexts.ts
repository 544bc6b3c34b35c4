const en = { filter: "Show only", all: "All drinks" } as const;

const ja = { filter: "しぼり込み", all: "すべての飲み物" } as const satisfies Record<keyof typeof en, string>;

export const filterTexts = { en, ja };
