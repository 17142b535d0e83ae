import { TermSet } from "./identifier.ts";
import { domainWords, negativeWords } from "./lexicon.ts";

/** The trade of call centres. */
export const domainTerms = new TermSet(domainWords);
const { "customer side": customerWords = [], ...otherTrades } = negativeWords;
/** Other trades that use the same words. */
export const negativeTerms = new TermSet(Object.values(otherTrades).flat());
/** What no person is: machines take no breaks. */
export const machineTerms = new TermSet(negativeWords["technical agent"] ?? []);
/** What is measured of customers who wait, not of operators. */
export const customerTerms = new TermSet(customerWords);
/** What models of language are made of. */
export const modelTerms = new TermSet(negativeWords["ai agent"] ?? []);
