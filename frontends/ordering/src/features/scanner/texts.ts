const en = {
  opening: "Opening the camera…",
  looking: "Hold the code on the display in the frame",
  foreign: "That is another code. Please use the one on the display at the counter.",
  close: "Back",
  tryAgain: "Try the camera again",
  refused: "The camera is not allowed here",
  refusedDetail:
    "To allow it, open the settings of this page beside its address, turn the camera on, and try again.",
  none: "No camera was found",
  noneDetail: "Please open this page on a phone with a camera.",
  busy: "The camera does not answer",
  busyDetail: "Another app may be using it. Close that app and try again.",
  insecure: "The camera cannot be used on this page",
  insecureDetail: "Browsers only lend it to pages with a safe address (https).",
  otherWay: "It also works without: open your phone’s camera app, point it at the code and tap the link.",
} as const;

type Key = keyof typeof en;

const ja = {
  opening: "カメラを開いています…",
  looking: "画面のコードを枠に入れてください",
  foreign: "別のコードのようです。カウンターの画面のコードをお使いください。",
  close: "戻る",
  tryAgain: "もう一度カメラを試す",
  refused: "カメラが許可されていません",
  refusedDetail: "アドレスの横にあるこのページの設定でカメラを許可してから、もう一度お試しください。",
  none: "カメラが見つかりません",
  noneDetail: "カメラのあるスマートフォンで開いてください。",
  busy: "カメラが応答しません",
  busyDetail: "ほかのアプリが使っているかもしれません。閉じてから、もう一度お試しください。",
  insecure: "このページではカメラを使えません",
  insecureDetail: "カメラを使えるのは、安全なアドレス（https）のページだけです。",
  otherWay:
    "カメラアプリでもご注文いただけます。アプリを開いてコードに向け、出てきたリンクに触れてください。",
} as const satisfies Record<Key, string>;

export const scannerTexts = { en, ja };
