const en = {
  live: "Live",
  connecting: "Connecting…",
  lost: "Connection lost. Trying again…",
  language: "Language",
  tryAgain: "Try again",
  signIn: "Sign in",
  signOut: "Sign out",
  signingIn: "Signing you in…",
  signInFailed: "Signing in did not work",
  signInFailedDetail: "The sign-in service could not be reached, or it refused. Try once more.",
  insecure: "This screen needs a safe address",
  insecureDetail: "Staff can only sign in over https, or on the computer itself at http://localhost.",
  noRole: "You cannot use this screen",
  noRoleDetail: "You are signed in as {name}, who has no such role in the shop “{shop}”.",
  switchUser: "Sign in as someone else",
  whichShop: "Which shop?",
  whichShopDetail: "Enter the shop’s short name, as in its address.",
  shopName: "Shop",
  go: "Open",
  unknownShop: "There is no shop “{shop}”",
  somethingWrong: "Something went wrong",
} as const;

type Key = keyof typeof en;

const ja = {
  live: "接続中",
  connecting: "接続しています…",
  lost: "接続が切れました。つなぎ直しています…",
  language: "言語",
  tryAgain: "もう一度試す",
  signIn: "サインイン",
  signOut: "サインアウト",
  signingIn: "サインインしています…",
  signInFailed: "サインインできませんでした",
  signInFailedDetail: "サインインの窓口につながらないか、断られました。もう一度お試しください。",
  insecure: "この画面は安全なアドレスで開いてください",
  insecureDetail: "スタッフのサインインは https か、この端末の http://localhost でのみ行えます。",
  noRole: "この画面は使えません",
  noRoleDetail: "{name} さんには、店舗「{shop}」でこの画面を使う役割がありません。",
  switchUser: "別の人でサインイン",
  whichShop: "どの店舗ですか",
  whichShopDetail: "アドレスにある店舗の短い名前を入力してください。",
  shopName: "店舗",
  go: "開く",
  unknownShop: "店舗「{shop}」は見つかりません",
  somethingWrong: "うまくいきませんでした",
} as const satisfies Record<Key, string>;

/** Texts that more than one screen needs. */
export const common = { en, ja };
