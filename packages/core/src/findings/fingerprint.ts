/**
 * Identity of a finding that survives edits elsewhere in its file: never the line. 64-bit FNV-1a over the parts, 16 hex digits.
 * Not a security measure: it only has to tell findings of one scan apart.
 */
export function fingerprint(...parts: readonly string[]): string {
  const mask = 0xffff_ffff_ffff_ffffn;
  let hash = 0xcbf2_9ce4_8422_2325n;
  for (const unit of parts.join("\0")) {
    hash = ((hash ^ BigInt(unit.codePointAt(0)!)) * 0x100_0000_01b3n) & mask;
  }
  return hash.toString(16).padStart(16, "0");
}
