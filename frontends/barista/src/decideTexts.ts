const en = {
  theirs: "Theirs",
  yours: "Yours",
  takeTheirs: "Take theirs",
  keepMine: "Keep mine",
  theirsTaken: "You have taken theirs. Until you save, yours can come back.",
  mineKept: "You keep yours. It takes the place of theirs when you save.",
  nothing: "nothing",
} as const;

type Key = keyof typeof en;

const ja = {
  theirs: "相手の内容",
  yours: "自分の内容",
  takeTheirs: "相手の内容にする",
  keepMine: "自分の内容を残す",
  theirsTaken: "相手の内容にしました。保存するまでは自分の内容に戻せます。",
  mineKept: "自分の内容を残します。保存すると相手の内容と入れ替わります。",
  nothing: "なし",
} as const satisfies Record<Key, string>;

export const decideTexts = { en, ja };
