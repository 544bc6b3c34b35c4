import type { OrderMessage, Refusal } from "./messages.ts";

/** A message that says why a request was not carried out. */
export type RefusalMessage = OrderMessage & { readonly refusal: Refusal };

/**
 * Tells the refusals of this screen's own requests from everybody else's. A refusal may overtake the answer that names
 * its request, so those that are not known to be somebody else's are remembered.
 */
export class OwnRequests {
  private readonly own = new Set<string>();
  private readonly early = new Map<string, RefusalMessage>();

  /** A request of this screen was accepted; answers its refusal if that has come already. */
  add(requestId: string): RefusalMessage | undefined {
    this.own.add(requestId);
    const refusal = this.early.get(requestId);
    this.early.delete(requestId);
    return refusal;
  }

  /** True for the refusal of an own request; any other is remembered. */
  isOwn(message: RefusalMessage): boolean {
    const { requestId } = message.refusal;
    if (this.own.has(requestId)) {
      return true;
    }
    this.early.set(requestId, message);
    return false;
  }
}
