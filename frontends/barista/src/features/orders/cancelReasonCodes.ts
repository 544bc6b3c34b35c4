/** Why baristas cancel, in the words of the services. */
export const cancelReasons = ["OUT_OF_INGREDIENT", "NOT_COLLECTED", "MISTAKE", "OTHER"] as const;
