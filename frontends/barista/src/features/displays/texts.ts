const en = {
  displays: "Displays",
  addTitle: "Add a display",
  addHow:
    "Open the display’s page on the screen that hangs over the counter. It shows a code; write it here.",
  code: "Code on the display",
  codeHint: "Six letters and digits",
  name: "What to call it",
  nameHint: "For example: over the bar",
  add: "Add this display",
  adding: "Adding…",
  added: "“{name}” belongs to this shop now and opens by itself.",
  noCode: "Write the six letters and digits that the display shows.",
  noName: "Give it a name, so that you know it again.",
  PAIRING_NOT_FOUND: "No display shows this code now. Codes last ten minutes; compare it with the display.",
  PAIRING_TAKEN: "Another shop has this display. Ask for a new code there: open its page again.",
  failed: "That did not get through. Please try again.",
  notAllowed: "You may not do that. Ask a manager of this shop.",
  here: "Displays of this shop",
  none: "No display has been added yet.",
  since: "since {day}",
  seen: "last heard of {day}, {time}",
  remove: "Remove",
  removeSure: "Remove “{name}”? It goes dark and shows a code again.",
  removeYes: "Remove it",
  keep: "Keep it",
  reading: "One moment…",
  managerOnly: "Only a manager can add this display. Ask one to sign in here, then scan its code once more.",
} as const;

export type DisplayText = keyof typeof en;

const ja = {
  displays: "ディスプレイ",
  addTitle: "ディスプレイを追加",
  addHow: "カウンターの上の画面でディスプレイのページを開くと、コードが出ます。ここに入力してください。",
  code: "ディスプレイのコード",
  codeHint: "英字と数字で六文字",
  name: "呼び名",
  nameHint: "例：バーの上",
  add: "追加する",
  adding: "追加しています…",
  added: "「{name}」をこの店舗に追加しました。自動で開きます。",
  noCode: "ディスプレイに出ている六文字を入力してください。",
  noName: "あとで見分けられる呼び名を付けてください。",
  PAIRING_NOT_FOUND:
    "このコードを出しているディスプレイはありません。コードは十分間有効です。もう一度お確かめください。",
  PAIRING_TAKEN: "このディスプレイは別の店舗のものです。ページを開き直して、新しいコードを出してください。",
  failed: "送れませんでした。もう一度お試しください。",
  notAllowed: "この操作はできません。店舗の管理者に頼んでください。",
  here: "この店舗のディスプレイ",
  none: "まだディスプレイはありません。",
  since: "{day}から",
  seen: "最後の連絡：{day} {time}",
  remove: "外す",
  removeSure: "「{name}」を外しますか。画面は消え、再びコードが出ます。",
  removeYes: "外す",
  keep: "外さない",
  reading: "少々お待ちください…",
  managerOnly:
    "ディスプレイを追加できるのは管理者だけです。管理者がサインインしてから、もう一度コードを読み取ってください。",
} as const satisfies Record<DisplayText, string>;

export const displayTexts = { en, ja };
