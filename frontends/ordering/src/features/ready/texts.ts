const en = {
  tellMe: "Tell me when it is ready",
  asking: "Your browser asks whether it may…",
  granted: "You will hear a sound, and get a notice if you are in another app.",
  silent: "You will get a notice if you are in another app.",
  denied: "Your browser shows no notices from this page. Keep it open and you will hear a sound.",
  keepOpen: "Keep this page open and you will hear a sound.",
  notice: "Number {number} is ready",
  noticeDetail: "Please collect your {drink} at the counter.",
} as const;

type Key = keyof typeof en;

const ja = {
  tellMe: "できあがったら知らせる",
  asking: "ブラウザーの確認にお答えください…",
  granted: "できあがると音が鳴ります。ほかのアプリをお使いのときは通知でお知らせします。",
  silent: "ほかのアプリをお使いのときは通知でお知らせします。",
  denied: "このページの通知は許可されていません。開いたままにしておくと、音でお知らせします。",
  keepOpen: "このページを開いたままにしておくと、音でお知らせします。",
  notice: "{number} 番をお渡しできます",
  noticeDetail: "{drink}をカウンターでお受け取りください。",
} as const satisfies Record<Key, string>;

export const readyTexts = { en, ja };
