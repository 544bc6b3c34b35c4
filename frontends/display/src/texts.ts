const en = {
  title: "{shop}: display",
  scan: "Scan to order a drink",
  usesLeft: "{left} of {all} drinks left on this code",
  nextCode: "Next code in {time}",
  newOrder: "A drink ordered now: {wait}",
  usedUp: "All drinks of this code are taken",
  fetching: "The code is on its way…",
  closed: "We are closed",
  closedDetail: "See you soon.",
  preparing: "Preparing",
  ready: "Ready",
  nonePreparing: "No orders yet",
  noneInTheMaking: "Nothing in the making",
  noneReady: "Nothing to collect yet",
  making: "being made",
  qr: "Code to order with",
  notAllowed: "You may not see this.",
} as const;

export type TextKey = keyof typeof en;

const ja = {
  title: "{shop}：表示",
  scan: "読み取ってご注文ください",
  usesLeft: "このコードで、あと {left} / {all} 杯",
  nextCode: "次のコードまで {time}",
  newOrder: "今のご注文の待ち時間：{wait}",
  usedUp: "このコードの分は終了しました",
  fetching: "コードを準備しています…",
  closed: "閉店しました",
  closedDetail: "またのお越しをお待ちしています。",
  preparing: "お作りしています",
  ready: "お渡しできます",
  nonePreparing: "ご注文はまだありません",
  noneInTheMaking: "お作りしているものはありません",
  noneReady: "お渡しできるものはまだありません",
  making: "お作り中",
  qr: "ご注文用のコード",
  notAllowed: "この画面は表示できません。",
} as const satisfies Record<TextKey, string>;

export const texts = { en, ja };
