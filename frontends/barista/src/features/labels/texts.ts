const en = {
  printLabel: "Label",
  printLabelOf: "Print label of number {number}",
} as const;

const ja = {
  printLabel: "ラベル",
  printLabelOf: "ラベルを印刷：{number} 番",
} as const satisfies Record<keyof typeof en, string>;

export const labelTexts = { en, ja };
