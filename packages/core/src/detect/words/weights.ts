import type { Localized } from "../../rules/rule.ts";

/** One kind of evidence: how much it weighs for (above 0) or against (below 0) a finding, and why that much. */
export interface Weight {
  readonly weight: number;
  readonly reason: Localized;
}

/** The weights of word evidence. They were set on labelled files; docs/contributing.md says how to measure a change. */
export const weights = {
  "measure-strong": { weight: 3, reason: { en: "the name says the measure or function by itself", it: "il nome indica da solo la misura o la funzione" } },
  "measure-weak": { weight: 1.5, reason: { en: "the name is used for many things; beside an operator it is a measure", it: "il nome serve per molte cose; accanto a un operatore è una misura" } },
  "state-values": { weight: 2, reason: { en: "the listed values are an operator's states: break, busy, available", it: "i valori elencati sono stati di un operatore: pausa, occupato, disponibile" } },
  "state-values-file": { weight: 1.5, reason: { en: "the file lists an operator's states: break, busy, available", it: "il file elenca gli stati di un operatore: pausa, occupato, disponibile" } },
  duration: { weight: 0.25, reason: { en: "of several names in one place the duration is the measure", it: "tra più nomi nello stesso punto la misura è la durata" } },
  "operator-in-name": { weight: 2, reason: { en: "the name itself says that it is an operator's", it: "il nome stesso dice che è di un operatore" } },
  "operator-key": { weight: 3, reason: { en: "a key beside it tells which operator", it: "una chiave accanto dice quale operatore" } },
  "operator-weak-key": { weight: 1.5, reason: { en: "a key beside it tells which person or extension, who may be an operator", it: "una chiave accanto dice quale persona o interno, che può essere un operatore" } },
  "operator-outer-key": { weight: 2, reason: { en: "a key beside the object that holds it tells which person", it: "una chiave accanto all'oggetto che la contiene dice quale persona" } },
  "operator-weak-in-name": { weight: 1.5, reason: { en: "the event or address names a person or extension", it: "l'evento o l'indirizzo nomina una persona o un interno" } },
  "operator-above": { weight: 2, reason: { en: "the table, type or object is named after operators", it: "la tabella, il tipo o l'oggetto prende il nome dagli operatori" } },
  "operator-own-key": { weight: 1.5, reason: { en: "it is named after operators, and tells one from another by a name or number", it: "prende il nome dagli operatori e li distingue con un nome o un numero" } },
  "of-operators-path": { weight: 0.5, reason: { en: "the file's path speaks of operators", it: "il percorso del file parla di operatori" } },
  "measure-above": { weight: 1.5, reason: { en: "what it stands in is named after the measure: a leaderboard, the statistics of a person", it: "ciò che la contiene prende il nome dalla misura: una classifica, le statistiche di una persona" } },
  "domain-near": { weight: 2, reason: { en: "names beside it are of a call centre", it: "i nomi accanto sono di un call center" } },
  "domain-above": { weight: 1.5, reason: { en: "the table, type or object is named after calls or queues", it: "la tabella, il tipo o l'oggetto prende il nome da chiamate o code" } },
  "domain-path": { weight: 1, reason: { en: "the file's path speaks of a call centre", it: "il percorso del file parla di un call center" } },
  "domain-file": { weight: 1.5, reason: { en: "the rest of the file speaks of a call centre", it: "il resto del file parla di un call center" } },
  "domain-implied": { weight: 1.5, reason: { en: "only people who work take such breaks", it: "solo chi lavora fa pause di questo tipo" } },
  sent: { weight: 1, reason: { en: "it leaves the program: emitted, requested, stored or answered", it: "esce dal programma: emesso, richiesto, salvato o restituito" } },
  viewer: { weight: 1.5, reason: { en: "the file or component is for supervisors", it: "il file o il componente è per i supervisori" } },
  "own-side": { weight: -4, reason: { en: "the file is of the operator's own desktop or telephone", it: "il file è della postazione o del telefono dell'operatore stesso" } },
  "call-fields": { weight: 1.25, reason: { en: "beside a caller, a direction or an outcome the duration is a call's", it: "accanto a chiamante, direzione o esito la durata è quella di una chiamata" } },
  "call-record": { weight: -6.5, reason: { en: "beside a caller or a direction the state is the call's, of a lead or ticket the record's", it: "accanto a chiamante o direzione lo stato è della chiamata, di un contatto o ticket è della scheda" } },
  "not-a-call": { weight: -5, reason: { en: "nothing beside it says that the duration is a call's", it: "niente accanto dice che la durata è di una chiamata" } },
  loose: { weight: -3, reason: { en: "in code an object or a read that nobody stores or sends may be anything", it: "nel codice un oggetto o una lettura che nessuno salva o invia può essere qualunque cosa" } },
  "negative-near": { weight: -5, reason: { en: "names beside it are of another trade", it: "i nomi accanto sono di un altro settore" } },
  "negative-file": { weight: -2.5, reason: { en: "the rest of the file is of another trade", it: "il resto del file è di un altro settore" } },
  "negative-path": { weight: -3, reason: { en: "the file's path is of another trade", it: "il percorso del file è di un altro settore" } },
  "aggregate-key": { weight: -4, reason: { en: "it is kept by queue, team or service and no key tells the operator", it: "è tenuta per coda, gruppo o servizio e nessuna chiave indica l'operatore" } },
  "text-value": { weight: -5, reason: { en: "its value is a text for people: a label or a translation", it: "il valore è un testo per persone: un'etichetta o una traduzione" } },
  "test-path": { weight: -2, reason: { en: "tests, samples of data and translations set nothing", it: "prove, dati d'esempio e traduzioni non impostano nulla" } },
} as const satisfies Readonly<Record<string, Weight>>;

/** From which sum on a finding is `likely` (right at least 9 times in 10) or `possible` (at least 5 in 10). */
export const thresholds = { likely: 8, possible: 6 } as const;
