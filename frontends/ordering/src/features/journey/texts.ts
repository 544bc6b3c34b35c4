const en = {
  title: "The journey of your drink",
  show: "The journey of your drink",
  reading: "Reading the journey…",
  failed: "The journey could not be read. Please try again.",
  someone: "A barista",
  admitted: "You scanned the code",
  chosen: "You chose your drink",
  queued: "It joined the queue",
  claimed: "{name} began to make it",
  takenOver: "{name} went on making it",
  released: "It went back to the queue",
  completed: "It was ready",
  requested: "It was asked for once more",
  asked: "It was asked for",
  taken: "You ordered at the counter",
  remade: "It is made once more, with a new number",
  collected: "It was handed out",
  recalled: "It was not handed out after all",
  cancelled: "The order was cancelled",
  expired: "It was not done in time",
} as const;

export type JourneyText = keyof typeof en;

const ja = {
  title: "お飲み物ができるまで",
  show: "お飲み物ができるまでを見る",
  reading: "記録を読んでいます…",
  failed: "記録を読めませんでした。もう一度お試しください。",
  someone: "担当者",
  admitted: "コードを読み取りました",
  chosen: "お飲み物を選びました",
  queued: "順番待ちに入りました",
  claimed: "{name} が作り始めました",
  takenOver: "{name} が引き継ぎました",
  released: "順番待ちに戻りました",
  completed: "できあがりました",
  requested: "もう一度お受けしました",
  asked: "ご注文を承りました",
  taken: "カウンターで承りました",
  remade: "新しい番号でお作りします",
  collected: "お渡ししました",
  recalled: "お渡しを取り消しました",
  cancelled: "ご注文を取り消しました",
  expired: "時間内にできませんでした",
} as const satisfies Record<JourneyText, string>;

export const journeyTexts = { en, ja };
