import { isUtf8 } from "node:buffer";
import { closeSync, fstatSync, openSync, readSync, statSync } from "node:fs";

/** What reading a file came to. */
export type ReadResult =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "binary" }
  /** Larger than the limit; `head` is the beginning of its text. */
  | { readonly kind: "too-large"; readonly head: string }
  /** `reason` is what the file system says. */
  | { readonly kind: "failed"; readonly reason: string };

const headBytes = 65_536;
const binaryProbeBytes = 8_192;
/** In fewer bytes zeros say nothing of the encoding. */
const fewestBytes = 16;

/** Reads a file as text. `maxSize` is in bytes. Never throws for what a file system can do. */
export function readText(path: string, maxSize: number): ReadResult {
  try {
    // A pipe or a device would block or never end.
    if (!statSync(path).isFile()) return { kind: "failed", reason: "not a regular file" };
    const file = openSync(path, "r");
    try {
      const { size } = fstatSync(file);
      const tooLarge = size > maxSize;
      const bytes = readBytes(file, tooLarge ? Math.min(headBytes, size) : size);
      if (isBinary(bytes)) return { kind: "binary" };
      const text = decode(bytes);
      return tooLarge ? { kind: "too-large", head: text } : { kind: "text", text };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return { kind: "failed", reason: reasonOf(error) };
  }
}

function readBytes(file: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size);
  let length = 0;
  while (length < size) {
    const read = readSync(file, bytes, length, size - length, null);
    if (read === 0) break;
    length += read;
  }
  return bytes.subarray(0, length);
}

/** A zero byte at the beginning, but for the encodings that are full of them and say so. */
function isBinary(bytes: Buffer): boolean {
  return utf16Of(bytes) === undefined && bytes.subarray(0, binaryProbeBytes).includes(0);
}

/** By its byte order mark; without one by most units having a zero for their high byte and none for their low one, as Western text has. */
function utf16Of(bytes: Buffer): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const probe = bytes.subarray(0, binaryProbeBytes);
  if (bytes.length < fewestBytes || bytes.length % 2 === 1 || !probe.includes(0)) return undefined;
  const zeros = { even: 0, odd: 0 };
  for (const [index, byte] of probe.entries()) if (byte === 0) zeros[index % 2 === 0 ? "even" : "odd"]++;
  const most = probe.length / 4;
  if (zeros.even === 0 && zeros.odd > most) return "utf-16le";
  return zeros.odd === 0 && zeros.even > most ? "utf-16be" : undefined;
}

/**
 * Bytes → text, without a byte order mark (so that line 1 starts in column 1): UTF-16 where a mark or the zeros say so, UTF-8 where
 * the bytes are that, Windows-1252 otherwise (a superset of latin1's letters: what old systems in Western Europe write).
 */
export function decode(bytes: Buffer): string {
  const utf16 = utf16Of(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  if (!isUtf8(bytes)) return windows1252(bytes);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return (marked ? bytes.subarray(3) : bytes).toString("utf8");
}

/** What Windows-1252 has where latin1 has control characters, from 0x80 to 0x9f; a dot stands for what is a control character in both. */
const windows1252Letters = "€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ";

/** Not by TextDecoder: node 20's decodes latin1 under this name. */
function windows1252(bytes: Buffer): string {
  return bytes.toString("latin1").replace(/[\x80-\x9f]/g, (control) => {
    const letter = windows1252Letters[control.charCodeAt(0) - 0x80]!;
    return letter === "." ? control : letter;
  });
}

/** What the file system (or whatever else failed) says, without the path, which every report gives anyway. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  return code === undefined ? error.message : error.message.replace(/, [a-z]+(?: '.*)?$/s, "");
}
