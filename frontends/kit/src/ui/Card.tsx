import { createElement, type ComponentChildren, type HTMLAttributes } from "preact";

export type Tone = "plain" | "waiting" | "making" | "ready" | "trouble" | "accent";

interface Props extends Omit<HTMLAttributes<HTMLElement>, "class" | "className"> {
  readonly as?: "div" | "section" | "article" | "li";
  /** Its left edge, in a colour and a pattern of its own. */
  readonly tone?: Tone;
  readonly children: ComponentChildren;
}

/** A card with a coloured left edge. */
export function Card({ as = "div", tone = "plain", children, ...rest }: Props) {
  return createElement(as, { class: "card", "data-tone": tone, ...rest }, children);
}
