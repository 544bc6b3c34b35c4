const en = {
  pairTitle: "Pair this tablet",
  pairHow:
    "A manager scans this code, or writes it under “Devices” on their own screen. From then on whoever works here needs no account.",
  pairFetching: "The code is on its way…",
  pairTrouble: "No connection at the moment. We keep trying.",
  pairQr: "Code for a manager to scan",
  removed: "This tablet does not belong to the shop any more. A manager can let it in again.",
  signInInstead: "Sign in instead",
  whoTitle: "Who is working?",
  whoHow: "Colleagues and guests see this name on the drinks that you make. Tomorrow the tablet asks again.",
  firstName: "First name",
  noName: "A first name, in letters only: 24 at most.",
  begin: "Start",
  someoneElse: "Someone else",
  working: "Who is working",
  back: "Back to the board",
  manager: "Sign in as a manager",
  leave: "Remove this tablet from the shop",
  leaveSure: "Press again to remove it",
} as const;

type TabletText = keyof typeof en;

const ja = {
  pairTitle: "このタブレットを登録",
  pairHow:
    "管理者が読み取るか、自分の画面の「端末」に入力します。その後は、ここで働く人にアカウントは要りません。",
  pairFetching: "コードを準備しています…",
  pairTrouble: "ただいま接続できません。つなぎ直しています。",
  pairQr: "管理者が読み取るコード",
  removed: "このタブレットは店舗から外されました。管理者が改めて追加できます。",
  signInInstead: "サインインする",
  whoTitle: "どなたが担当しますか",
  whoHow: "作るドリンクに、この名前が表示されます。同僚とお客さまに見えます。明日また伺います。",
  firstName: "お名前",
  noName: "お名前は文字だけで、24文字までです。",
  begin: "はじめる",
  someoneElse: "ほかの人",
  working: "担当",
  back: "注文の画面に戻る",
  manager: "管理者としてサインイン",
  leave: "このタブレットを店舗から外す",
  leaveSure: "もう一度押すと外します",
} as const satisfies Record<TabletText, string>;

export const tabletTexts = { en, ja };
