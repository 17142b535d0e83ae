import type { Messages } from "./messages.ts";
import { helpIt } from "./help.ts";

const forse = (suggestion: string | undefined): string => (suggestion === undefined ? "" : `; forse ${suggestion}?`);
const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

export const it: Messages = {
  unknownOption: (spelled, suggestion) => `opzione sconosciuta ${spelled}${forse(suggestion)}`,
  missingValue: (spelled, choices) => `${spelled} richiede un valore: ${choices.join(", ")}`,
  needlessValue: (spelled, value) => `${spelled} non vuole un valore, ma ha "${value}"`,
  wrongValue: (spelled, value, choices, suggestion) => `${spelled} non può essere "${value}": ${choices.join(", ")}${forse(suggestion)}`,
  foreignOption: (spelled, command, owners) =>
    `${spelled} non è un'opzione di \`art4 ${command}\` ma di ${owners.map((owner) => `\`art4 ${owner}\``).join(", ")}`,
  wrongSize: (value) => `--max-size non può essere "${value}": byte, oppure un numero con KB, MB o GB, per esempio 2MB`,
  noSuchPath: (path, suggestion) => `nessun file o cartella si chiama "${path}"${forse(suggestion)}`,
  unknownProduct: (id, suggestion) => `art4 non conosce il prodotto "${id}"${forse(suggestion)}`,
  unknownTopic: (id, suggestion) => `non c'è nulla da spiegare con il nome "${id}"${forse(suggestion)}`,
  explainWhat: "`art4 explain` vuole una regola, un prodotto o prodotto.impostazione; `art4 rules` elenca le regole",
  noOperands: (command, operand) => `\`art4 ${command}\` non vuole altro, ma ha "${operand}"`,
  cannotWrite: (path, reason) => `impossibile scrivere ${path}: ${reason}`,
  failed: (reason) => `art4 si è fermato per un errore: ${reason}`,

  nothingRead: "nessun file qui è di un tipo che art4 legge",
  reportWritten: (path) => `rapporto scritto in ${path}`,

  unread: {
    tooLarge: (limit) => `più grande di ${limit}: --max-size`,
    binary: "non è un file di testo",
    system: (reason) => `non leggibile: ${reason}`,
    crashed: (reason) => `art4 si è fermato su questo file: ${reason}`,
    atLine: (line, reason) => `riga ${line}: ${reason}`,
  },

  severity: { error: "errore", warning: "avviso" },
  confidence: { certain: "certo", likely: "probabile", possible: "possibile" },
  verdict: {
    "not-authorisable": "non autorizzabile secondo la circolare",
    "agreement-needed": "serve un accordo o un'autorizzazione",
    prohibited: "vietato",
  },
  basis: {
    explicit: "nominato nella circolare",
    "explicit-limit": "un limite posto dalla circolare",
    residual: "le parole finali della circolare, con l'art. 4 c. 1 L. 300/1970",
    "beyond-circular": "un altro atto, non la circolare",
  },

  finding: {
    verdict: "Esito",
    what: "Che cosa",
    why: "Perché",
    remedy: "Che cosa fare",
    compliant: "Valore conforme",
    source: "Fonte del produttore",
    sameAs: (line) => `La stessa impostazione della riga ${line}: motivi e rimedio sono indicati lì.`,
  },
  summary: {
    findings: (findings, files) => `${count(findings, "rilievo", "rilievi")}, ${count(files, "file letto", "file letti")}`,
    confidence: "per certezza",
    hidden: (hidden) => `${count(hidden, "rilievo possibile non mostrato", "rilievi possibili non mostrati")}: --audit`,
    unread: (unread) => `${count(unread, "punto non è stato letto", "punti non sono stati letti")}; di ciò che vi sta scritto non si sa nulla:`,
    limits: "Un esame senza rilievi non prova la liceità: art4 legge solo file; le impostazioni tenute in una base dati o in una console non si vedono.",
  },
  explain: {
    passage: "Passo",
    basis: "Base",
    verdict: "Esito",
    severity: "Gravità",
    message: "Messaggio",
    why: "Perché",
    remedy: "Che cosa fare",
    settings: "Impostazioni",
    homepage: "Produttore",
    files: "File",
    rule: "Regola",
    confidence: "Certezza",
    at: "Dove",
    on: "Valore attivo",
    off: "Disattivata da",
    what: "Che cosa",
    instead: "Valore conforme",
    note: "Nota",
    source: "Fonte del produttore",
    hit: "Riportato (» segna le righe)",
    miss: "Non riportato",
    common: "le parole comuni per attivo",
    none: "ancora nessuna",
    unverified: "Lasciate fuori finché la fonte del produttore non è letta",
  },
  help: helpIt,
};
