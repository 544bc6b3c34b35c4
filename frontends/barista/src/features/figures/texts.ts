const en = {
  dayBefore: "Day before",
  dayAfter: "Day after",
  day: "Day",
  within: "within {time}",
  minutes: "{minutes} min",
  byOutcome: "How orders ended",
  noOrders: "There were no orders on this day.",
} as const;

const ja = {
  dayBefore: "前の日",
  dayAfter: "次の日",
  day: "日付",
  within: "{time}以内",
  minutes: "{minutes}分",
  byOutcome: "ご注文の結果",
  noOrders: "この日のご注文はありませんでした。",
} as const satisfies Record<keyof typeof en, string>;

export const figuresTexts = { en, ja };
