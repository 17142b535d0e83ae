import { analyze, type Finding, type Language } from "@art4/core";

/** What every language's SourceCode has. */
export interface TextSource {
  readonly text: string;
  /** What ESLint's parser made of it: a program, for JavaScript and TypeScript, which core then need not parse again. */
  readonly ast?: unknown;
}

const found = new WeakMap<TextSource, Map<Language, readonly Finding[]>>();

/**
 * What core finds in the file that ESLint has open. Each rule asks for it, and the file is analysed once (once per language of the texts,
 * where rules are configured for both); its tree is not kept while ESLint's other rules run.
 */
export function allFindingsOf(sourceCode: TextSource, path: string, language: Language): readonly Finding[] {
  let byLanguage = found.get(sourceCode);
  if (!byLanguage) found.set(sourceCode, (byLanguage = new Map()));
  let findings = byLanguage.get(language);
  if (!findings) byLanguage.set(language, (findings = analyze(path, sourceCode.text, { language, program: sourceCode.ast, passOver: true }).findings));
  return findings;
}

/** The findings of one rule in the file; mere indications (confidence `possible`) only if `audit` asks for them. */
export function findingsOf(
  ruleId: string, sourceCode: TextSource, path: string, options: { readonly audit: boolean; readonly language: Language },
): readonly Finding[] {
  return allFindingsOf(sourceCode, path, options.language).filter(
    (finding) => finding.ruleId === ruleId && (options.audit || finding.confidence !== "possible"),
  );
}
