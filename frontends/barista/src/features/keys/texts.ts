const en = {
  keys: "Keys",
  arrows: "from card to card",
  make: "take the drink",
  complete: "done",
  collect: "handed out",
  makeAnyway: "make it anyway",
  remake: "make again",
  takeOver: "take it over",
  unmake: "give it back",
  cancel: "cancel",
  undo: "undo",
  now: "do it now",
  "print-label": "print its label",
  help: "these keys",
  lettersOn: "Use letters as keys",
  close: "Close",
} as const;

const ja = {
  keys: "キー操作",
  arrows: "カードを移動",
  make: "作る",
  complete: "できました",
  collect: "お渡し済み",
  makeAnyway: "今から作る",
  remake: "作り直す",
  takeOver: "引き継ぐ",
  unmake: "戻す",
  cancel: "取り消す",
  undo: "元に戻す",
  now: "今すぐ実行",
  "print-label": "ラベルを印刷",
  help: "このキー一覧",
  lettersOn: "文字キーを使う",
  close: "閉じる",
} as const satisfies Record<keyof typeof en, string>;

export const keyTexts = { en, ja };
