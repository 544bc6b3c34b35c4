const en = {
  CHOOSING: "You have another order. Its drink is not chosen yet.",
  QUEUED: "Your other order {number} is in the queue.",
  MAKING: "Your other order {number} is being made.",
  ready: "Your other order {number} is ready. Please collect it at the counter.",
  CANCELLED: "Your other order {number} is cancelled.",
  notMade: "Your other order {number} could not be made.",
  open: "Show it",
} as const;

export type OtherText = keyof typeof en;

const ja = {
  CHOOSING: "もう一つご注文があります。お飲み物をお選びください。",
  QUEUED: "もう一つのご注文{number}は順番をお待ちいただいています。",
  MAKING: "もう一つのご注文{number}をお作りしています。",
  ready: "もう一つのご注文{number}をお渡しできます。カウンターでお受け取りください。",
  CANCELLED: "もう一つのご注文{number}は取り消されました。",
  notMade: "もう一つのご注文{number}はお作りできませんでした。",
  open: "見る",
} as const satisfies Record<OtherText, string>;

/** How it goes with the order that is not on show. */
export const otherTexts = { en, ja };
