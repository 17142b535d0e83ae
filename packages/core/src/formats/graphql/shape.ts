const operation = /^(?:[\s,]|#[^\n]*\n)*(?:(?:query|mutation|subscription)\b\s*\w*\s*[({@]|fragment\s+\w+\s+on\s+\w|\{\s*(?:\w+\s*:\s*)?\w+\s*(?:\{|\(\s*\w+\s*:))/;

/** Whether a string of a program is a GraphQL operation or fragment. */
export function looksLikeGraphql(text: string): boolean {
  return operation.test(text.slice(0, 2000)) && text.trimEnd().endsWith("}");
}
