const en = { filter: "Show only", all: "All drinks", kind: "{name}: {count}", none: "None left" } as const;

const ja = {
  filter: "しぼり込み",
  all: "すべての飲み物",
  kind: "{name}：{count} 杯",
  none: "残りなし",
} as const satisfies Record<keyof typeof en, string>;

export const filterTexts = { en, ja };
