/** How orders end, as the figures name it. */
export const outcomes = ["completed", "cancelled", "expired", "notChosen", "rejected"] as const;
