import { defineRule } from "./rule.ts";

export const dailyProductivity = defineRule({
  id: "daily-productivity",
  passage: "P7a",
  basis: "explicit",
  verdict: "not-authorisable",
  title: {
    en: "Daily productivity",
    it: "Produttività giornaliera",
  },
  description: {
    en: "Disallow quantifying the daily productivity of each operator",
    it: "Segnala la quantificazione della produttività giornaliera di ciascun operatore",
  },
  message: {
    en: "Quantifies, for each operator, {what}.",
    it: "Quantifica, per ciascun operatore, {what}.",
  },
  why: {
    en: "INL circular 4/2017 (P7a) lists this among software that is not a work tool and for which the Inspectorate does not issue the art. 4 authorisation.",
    it: "La circolare INL 4/2017 (P7a) pone questa funzione tra i software che non sono strumenti di lavoro e per i quali l'Ispettorato non rilascia l'autorizzazione dell'art. 4.",
  },
  remedy: {
    en: "Keep totals for each service or campaign, without rankings or targets of single operators, or turn it off.",
    it: "Tenere totali per servizio o campagna, senza classifiche né obiettivi individuali, oppure disattivare.",
  },
});
