const en = {
  sign: "Sign for the counter",
  hint: "Hang it where guests stand in line. It tells them in three steps how to order.",
  printA4: "Print on A4",
  printA5: "Print on A5",
  order: "Order with your phone",
  scan: "Scan the code on the display",
  choose: "Choose your drink; you get a number",
  collect: "Come to the counter when your number is ready",
  noApp: "No app, no account",
} as const;

const ja = {
  sign: "カウンターの案内",
  hint: "お客様が並ぶ場所に掲示してください。ご注文の手順を三つの絵で案内します。",
  printA4: "A4 で印刷",
  printA5: "A5 で印刷",
  order: "ご注文はスマートフォンから",
  scan: "画面の QR コードを読み取ります",
  choose: "飲み物を選ぶと、ご注文番号が出ます",
  collect: "番号が「お渡しできます」に出たら、カウンターへどうぞ",
  noApp: "アプリも登録もいりません",
} as const satisfies Record<keyof typeof en, string>;

export const signTexts = { en, ja };
