const en = {
  again: "The same again",
  title: "Your drinks",
  back: "Back",
  none: "You have not had a drink here yet.",
  kept: "This is what your phone remembers. The rest can be read once you are connected.",
  reading: "Reading your drinks…",
  COMPLETED: "Served",
  CANCELLED: "Cancelled",
  EXPIRED: "Time ran out",
  REJECTED: "Not taken",
  going: "Under way",
  wasGoing: "Was under way",
} as const;

type Key = keyof typeof en;

const ja = {
  again: "前回と同じもの",
  title: "これまでのお飲み物",
  back: "戻る",
  none: "こちらではまだお飲み物をお出ししていません。",
  kept: "この端末に残っている記録です。くわしくは、つながってからご覧いただけます。",
  reading: "記録を読んでいます…",
  COMPLETED: "お渡し済み",
  CANCELLED: "取り消し",
  EXPIRED: "時間切れ",
  REJECTED: "お受けできず",
  going: "進行中",
  wasGoing: "前回は進行中",
} as const satisfies Record<Key, string>;

export const drinksTexts = { en, ja };
