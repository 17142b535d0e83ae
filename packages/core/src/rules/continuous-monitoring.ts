import { defineRule } from "./rule.ts";

export const continuousMonitoring = defineRule({
  id: "continuous-monitoring",
  passage: "P8",
  basis: "explicit",
  verdict: "not-authorisable",
  composite: true,
  title: {
    en: "Continuous monitoring",
    it: "Monitoraggio continuo",
  },
  description: {
    en: "Disallow the states, the times or productivity, and the breaks of single operators together in one product",
    it: "Segnala un prodotto che dà insieme stati, tempi o produttività e pause dei singoli operatori",
  },
  message: {
    en: "Taken together these settings give states, times or productivity, and breaks of each operator: {what}.",
    it: "Insieme queste impostazioni danno stati, tempi o produttività e pause di ciascun operatore: {what}.",
  },
  why: {
    en: "INL circular 4/2017 (P8) describes such software as individualised, constant and continuous monitoring of all operators; for it the Inspectorate does not issue the art. 4 authorisation (P12).",
    it: "La circolare INL 4/2017 (P8) descrive tali software come monitoraggio individualizzato, costante e continuo su tutti gli operatori; per essi l'Ispettorato non rilascia l'autorizzazione dell'art. 4 (P12).",
  },
  remedy: {
    en: "Turn off or aggregate the parts, each by its own remedy.",
    it: "Disattivare o aggregare le singole parti, ciascuna con il proprio rimedio.",
  },
});
