const en = {
  dayBefore: "Day before",
  dayAfter: "Day after",
  day: "Day",
  within: "within {time}",
  minutes: "{minutes} min",
  byOutcome: "How orders ended",
  notCollected: "Not collected",
  untilCollected: "From ready to collected",
  waitOfOne: "{median}, one drink",
  waitsOfFew: "half of {count} within {median}",
  waitsOfMany: "half of {count} within {median}, nine of ten within {p90}",
  noOrders: "There were no orders on this day.",
} as const;

const ja = {
  dayBefore: "前の日",
  dayAfter: "次の日",
  day: "日付",
  within: "{time}以内",
  minutes: "{minutes}分",
  byOutcome: "ご注文の結果",
  notCollected: "お受け取りなし",
  untilCollected: "できてからお渡しまで",
  waitOfOne: "{median}（1杯）",
  waitsOfFew: "{count}杯の半数は{median}以内",
  waitsOfMany: "{count}杯の半数は{median}以内、九割は{p90}以内",
  noOrders: "この日のご注文はありませんでした。",
} as const satisfies Record<keyof typeof en, string>;

export const figuresTexts = { en, ja };
