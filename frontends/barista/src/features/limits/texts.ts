const en = {
  limits: "Limits",
  capacity: "Orders at the same time",
  capacityHint: "With as many under way, the shop is full.",
  usesPerCode: "Drinks for each code",
  usesPerCodeHint: "The next code begins with as many again.",
  ordersPerCustomerPerDay: "Drinks for each customer a day",
  ordersPerCustomerPerDayHint: "Empty: as many as they like.",
  codeWindowSeconds: "A new code every (s)",
  codeGraceSeconds: "An old code stays good (s)",
  chooseWithinSeconds: "Time to choose a drink (s)",
  makeWithinSeconds: "Time to make a drink (s)",
  readyForSeconds: "Ready on the display (s)",
  span: "That is {span}.",
  bounds: "A whole number from {least} to {most}, please.",
  save: "Save",
  saving: "Saving…",
  saved: "Saved. It holds from now on.",
  changedMeanwhile:
    "Somebody else has just changed the shop. These are its limits now; look again, then save.",
  failed: "That did not get through. Please try again.",
  reading: "One moment…",
} as const;

export type LimitText = keyof typeof en;

const ja = {
  limits: "上限",
  capacity: "同時に受けるご注文",
  capacityHint: "この数に達すると満席になります。",
  usesPerCode: "一つのコードの杯数",
  usesPerCodeHint: "次のコードはまたこの数から始まります。",
  ordersPerCustomerPerDay: "お一人の一日の杯数",
  ordersPerCustomerPerDayHint: "空欄なら制限なし。",
  codeWindowSeconds: "コードを替える間隔（秒）",
  codeGraceSeconds: "前のコードを使える時間（秒）",
  chooseWithinSeconds: "選ぶ時間（秒）",
  makeWithinSeconds: "作る時間（秒）",
  readyForSeconds: "お渡しの番号を出す時間（秒）",
  span: "{span}です。",
  bounds: "{least}から{most}までの整数にしてください。",
  save: "保存する",
  saving: "保存しています…",
  saved: "保存しました。今から有効です。",
  changedMeanwhile: "ほかの人が店舗の設定を変えました。今の値を確かめてから、保存し直してください。",
  failed: "送れませんでした。もう一度お試しください。",
  reading: "少々お待ちください…",
} as const satisfies Record<LimitText, string>;

export const limitTexts = { en, ja };
