/** A run of a text in code. Each unit of a `written` one stands where it is in the file; all units of another stand at its start. */
export interface TextPiece {
  readonly text: string;
  readonly start: number;
  /** `escape`: written otherwise than it reads; `hole`: known only to the running program. */
  readonly kind: "written" | "escape" | "hole";
}

/** For each offset of the text that pieces make together, and for its end, the offset in the file; `end` is where the last one ends. */
export function placesOf(pieces: readonly TextPiece[], end: number): (offset: number) => number {
  const places: number[] = [];
  for (const { text, start, kind } of pieces) for (let i = 0; i < text.length; i++) places.push(kind === "written" ? start + i : start);
  const last = pieces[pieces.length - 1];
  if (last?.kind === "written") places.push(last.start + last.text.length);
  return (offset) => places[offset] ?? end;
}
