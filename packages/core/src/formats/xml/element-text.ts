import type { DraftSetting } from "../../tree/builder.ts";
import { looksLikeJson, readEmbeddedJson } from "../json/embedded.ts";
import { decodeReferences } from "./entities.ts";

/** A run of an element's text; in a CDATA section nothing is a reference. */
export interface TextPiece {
  readonly start: number;
  readonly end: number;
  readonly cdata: boolean;
}

/** Gives an element its text, trimmed and decoded, as value, and JSON in it as children. `contentStart` is where its start tag ends. */
export function setElementText(element: DraftSetting, text: string, pieces: readonly TextPiece[], contentStart: number): void {
  const decoded = pieces.map((piece) => decodePiece(text, piece)).join("");
  const value = decoded.trim();
  if (value === "") {
    if (element.children.length > 0) return;
    element.value = "";
    element.valueSpan = { start: contentStart, end: contentStart };
    return;
  }
  element.value = value;
  element.valueSpan = { start: firstUnit(text, pieces), end: endOfLastUnit(text, pieces) };
  if (!looksLikeJson(value)) return;
  const starts: number[] = [];
  for (const piece of pieces) {
    const from = starts.length;
    if (piece.cdata) for (let at = piece.start; at < piece.end; at++) starts.push(at);
    else decodePiece(text, piece, starts);
    if (!piece.cdata) for (let at = from; at < starts.length; at++) starts[at]! += piece.start;
  }
  starts.push(pieces[pieces.length - 1]!.end);
  readEmbeddedJson(element, decoded, (offset) => starts[offset]!);
}

function decodePiece(text: string, piece: TextPiece, starts?: number[]): string {
  const raw = text.slice(piece.start, piece.end);
  return piece.cdata ? raw : decodeReferences(raw, starts);
}

function firstUnit(text: string, pieces: readonly TextPiece[]): number {
  for (const { start, end } of pieces) {
    const kept = text.slice(start, end).trimStart();
    if (kept !== "") return end - kept.length;
  }
  return pieces[0]!.start;
}

function endOfLastUnit(text: string, pieces: readonly TextPiece[]): number {
  for (let index = pieces.length - 1; index >= 0; index--) {
    const { start, end } = pieces[index]!;
    const kept = text.slice(start, end).trimEnd();
    if (kept !== "") return start + kept.length;
  }
  return pieces[0]!.start;
}
