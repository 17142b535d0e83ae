import type { DraftSetting } from "../../tree/builder.ts";
import type { Stops } from "./skip.ts";

/** What is open around the cursor. */
export interface Frame {
  /** `call` and `for` have no setting of their own: what they hold becomes children of the setting they are the value of. */
  readonly kind: "root" | "block" | "object" | "list" | "call" | "for";
  readonly into: DraftSetting;
  /** Offset of the opening bracket. */
  readonly open: number;
  readonly closer: "}" | "]" | ")" | "";
  /** Levels of the tree down to here. */
  readonly depth: number;
  /** A block's levels in the tree: its type and its labels; 0 for other frames and for the content of a dynamic block. */
  readonly levels: number;
  /** A setting whose value is being read. */
  pending?: { readonly setting: DraftSetting; readonly start: number } | undefined;
}

/** What ends a value in each kind of frame; a closing bracket always does. */
export const valueStops: Readonly<Record<Frame["kind"], Stops>> = {
  root: { newline: true },
  block: { newline: true },
  object: { newline: true, comma: true },
  list: { comma: true },
  call: { comma: true },
  for: {},
};
