import { defineRule } from "./rule.ts";

export const crmFurtherProcessing = defineRule({
  id: "crm-further-processing",
  passage: "P4",
  basis: "explicit-limit",
  verdict: "agreement-needed",
  title: {
    en: "CRM beyond coupling",
    it: "CRM oltre l'accoppiamento",
  },
  description: {
    en: "Disallow a CRM from processing call activity by operator beyond coupling the call with the customer's record",
    it: "Segnala un CRM che elabora l'attività telefonica per operatore oltre il mero accoppiamento fra chiamata e anagrafica",
  },
  message: {
    en: "Goes beyond coupling the call with the customer's record: stores or reports, by operator, {what}.",
    it: "Va oltre il mero accoppiamento fra chiamata e anagrafica del cliente: conserva o riporta, per operatore, {what}.",
  },
  why: {
    en: "Circular 4/2017 (P4) treats a CRM as a work tool if it merely couples the call with the customer's record, \"without possible further processing\". Garante n. 139/2018 treated such further processing as needing the art. 4 c. 1 procedure.",
    it: "La circolare 4/2017 (P4) considera il CRM strumento di lavoro se consente il mero accoppiamento fra la chiamata e l'anagrafica del cliente «senza possibili ulteriori elaborazioni». Il Garante, n. 139/2018, ha ritenuto che tali elaborazioni richiedano la procedura dell'art. 4 c. 1.",
  },
  remedy: {
    en: "Keep the contact history by customer, drop the operator from call activities, and do not group or export by operator.",
    it: "Tenere lo storico dei contatti per cliente, togliere l'operatore dalle attività telefoniche e non raggruppare né esportare per operatore.",
  },
});
