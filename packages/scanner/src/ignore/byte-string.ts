/** A text as one unit for each byte of its UTF-8: git compares bytes. Almost every name is ASCII and is its own byte string. */
export function byteString(text: string): string {
  return /^[\x00-\x7f]*$/.test(text) ? text : Buffer.from(text, "utf8").toString("latin1");
}
