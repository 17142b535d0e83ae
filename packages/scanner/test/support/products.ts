/** Text of a small product file; the arguments replace or add keys of it, and of its one setting. `id` stands on line 2. */
export function dialer(product: object = {}, setting: object = {}): string {
  return JSON.stringify({
    id: "my-dialer", name: "My dialer", homepage: "https://example.org/",
    files: { settings: { sample: "dialer.ini", paths: ["dialer*.ini"] } },
    settings: [{
      id: "record-calls", rule: "listening", in: ["settings"], at: ["*/record_calls"], confidence: "certain",
      what: { en: "every call is recorded", it: "è registrata ogni chiamata" }, instead: "record_calls = no", source: "https://example.org/",
      hits: ["[q]\n»record_calls = yes"], misses: ["[q]\nrecord_calls = no", "[q]\n;record_calls = yes"], ...setting,
    }],
    ...product,
  }, undefined, 2);
}
