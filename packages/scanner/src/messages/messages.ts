import type { Language } from "@art4/core";
import { en } from "./en.ts";
import { it } from "./it.ts";

/** Every text of the command line that is not a finding's own. */
export type Messages = typeof en;

const byLanguage: Readonly<Record<Language, Messages>> = { en, it };

/** The texts of a language. */
export function messagesOf(language: Language): Messages {
  return byLanguage[language];
}
