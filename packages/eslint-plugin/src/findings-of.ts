import { analyze, type Analysis, type Finding, type Language } from "@art4/core";

/** What every language's SourceCode has. */
export interface TextSource {
  readonly text: string;
  /** What ESLint's parser made of it: a program, for JavaScript and TypeScript, which core then need not parse again. */
  readonly ast?: unknown;
}

const analyses = new WeakMap<TextSource, Map<Language, Analysis>>();

/**
 * What core makes of the file that ESLint has open; one whose words rule out every finding has no tree. Each rule asks for it, and the
 * file is analysed once (once per language of the texts, where rules are configured for both).
 */
export function analysisOf(sourceCode: TextSource, path: string, language: Language): Analysis {
  let byLanguage = analyses.get(sourceCode);
  if (!byLanguage) analyses.set(sourceCode, (byLanguage = new Map()));
  let analysis = byLanguage.get(language);
  if (!analysis) byLanguage.set(language, (analysis = analyze(path, sourceCode.text, { language, program: sourceCode.ast, passOver: true })));
  return analysis;
}

/** The findings of one rule in the file; mere indications (confidence `possible`) only if `audit` asks for them. */
export function findingsOf(
  ruleId: string, sourceCode: TextSource, path: string, options: { readonly audit: boolean; readonly language: Language },
): readonly Finding[] {
  return analysisOf(sourceCode, path, options.language).findings.filter(
    (finding) => finding.ruleId === ruleId && (options.audit || finding.confidence !== "possible"),
  );
}
