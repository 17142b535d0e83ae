import { defineRule } from "./rule.ts";

export const breakTracking = defineRule({
  id: "break-tracking",
  passage: "P7c",
  basis: "explicit",
  verdict: "not-authorisable",
  title: {
    en: "Break tracking",
    it: "Tracciamento delle pause",
  },
  description: {
    en: "Disallow recording the breaks of each single operator",
    it: "Segnala la registrazione delle pause di ogni singolo operatore",
  },
  message: {
    en: "Records, for each single operator, {what}.",
    it: "Registra, per ogni singolo operatore, {what}.",
  },
  why: {
    en: "INL circular 4/2017 (P7c) lists this among software that is not a work tool and for which the Inspectorate does not issue the art. 4 authorisation.",
    it: "La circolare INL 4/2017 (P7c) pone questa funzione tra i software che non sono strumenti di lavoro e per i quali l'Ispettorato non rilascia l'autorizzazione dell'art. 4.",
  },
  remedy: {
    en: "Use one not-ready flag for routing that is not stored, without reasons or durations, or turn it off.",
    it: "Usare un solo stato di indisponibilità per l'instradamento, non salvato, senza causali né durate, oppure disattivare.",
  },
});
