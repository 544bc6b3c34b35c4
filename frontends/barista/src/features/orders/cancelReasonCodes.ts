export type OrderAction = "MAKE" | "UNMAKE" | "COMPLETE" | "CANCEL";

export const cancelReasons = ["OUT_OF_INGREDIENT", "NOT_COLLECTED", "MISTAKE", "OTHER"] as const;
