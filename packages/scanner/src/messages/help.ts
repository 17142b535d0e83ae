/** The words of `--help`; its options come from the option table. */
export interface HelpTexts {
  readonly intro: string;
  readonly commands: string;
  readonly commandList: readonly (readonly [usage: string, about: string])[];
  readonly options: string;
  readonly default: string;
  readonly exitCodes: string;
  readonly exitCodeList: readonly (readonly [code: string, about: string])[];
  readonly recipes: string;
  readonly recipeList: readonly (readonly [command: string, about: string])[];
}

export const helpEn: HelpTexts = {
  intro: "art4 finds the settings of call-centre telephony and CRM software that let somebody monitor individual operators (INL circular 4/2017 on art. 4 L. 300/1970). It reads files only and sends nothing anywhere.",
  commands: "Commands",
  commandList: [
    ["art4 [scan] [paths…]", "scan files and folders; without a path the current folder"],
    ["art4 rules", "list the rules"],
    ["art4 explain <rule|product|product.setting>", "say what stands behind a rule, a product or a setting"],
    ["art4 explain --why <path>:<line>", "say what made the findings of a line, or why it has none"],
    ["art4 test <product file…>", "run the examples of product knowledge of your own"],
  ],
  options: "Options",
  default: "default",
  exitCodes: "Exit codes (the same in every format)",
  exitCodeList: [
    ["0", "nothing at or above --fail-on, and everything was read"],
    ["1", "findings at or above --fail-on; `art4 test`: an example failed"],
    ["2", "wrong option, value, path, configuration or product file"],
    ["3", "something could not be read, or art4 failed (wins over 1)"],
  ],
  recipes: "Recipes",
  recipeList: [
    ["art4 /etc/asterisk", "look through a server's settings"],
    ["art4 --fail-on error exports/", "stop a build only for what cannot be authorised or is prohibited"],
    ["art4 --format json --output art4.json", "write a report for other programs"],
    ["art4 --lang it --output rapporto.txt", "write a report for an Italian works council or consultant"],
    ["art4 --audit --no-ignore --fail-on never .", "see everything, even what is only possible, and never fail"],
    ["art4 explain listening", "read what a rule rests on"],
  ],
};

export const helpIt: HelpTexts = {
  intro: "art4 trova le impostazioni dei software di telefonia e CRM dei call center che consentono di monitorare i singoli operatori (circolare INL 4/2017 sull'art. 4 L. 300/1970). Legge solo file e non invia nulla.",
  commands: "Comandi",
  commandList: [
    ["art4 [scan] [percorsi…]", "esamina file e cartelle; senza percorsi la cartella corrente"],
    ["art4 rules", "elenca le regole"],
    ["art4 explain <regola|prodotto|prodotto.impostazione>", "dice che cosa sta dietro a una regola, un prodotto o un'impostazione"],
    ["art4 explain --why <percorso>:<riga>", "dice da che cosa nascono i rilievi di una riga, o perché non ce ne sono"],
    ["art4 test <file di prodotto…>", "prova gli esempi delle conoscenze di prodotto proprie"],
  ],
  options: "Opzioni",
  default: "se manca",
  exitCodes: "Codici d'uscita (uguali in ogni formato)",
  exitCodeList: [
    ["0", "nulla da --fail-on in su, e tutto è stato letto"],
    ["1", "rilievi da --fail-on in su; `art4 test`: un esempio fallito"],
    ["2", "opzione, valore, percorso, configurazione o file di prodotto sbagliato"],
    ["3", "qualcosa non è stato letto, o art4 si è fermato (prevale su 1)"],
  ],
  recipes: "Esempi",
  recipeList: [
    ["art4 --lang it /etc/asterisk", "esamina le impostazioni di un server"],
    ["art4 --fail-on error exports/", "ferma solo per ciò che non è autorizzabile o è vietato"],
    ["art4 --format json --output art4.json", "scrive un rapporto per altri programmi"],
    ["art4 --lang it --output rapporto.txt", "scrive un rapporto per la RSU o il consulente del lavoro"],
    ["art4 --audit --no-ignore --fail-on never .", "mostra tutto, anche il solo possibile, senza mai fallire"],
    ["art4 explain listening --lang it", "legge su che cosa si fonda una regola"],
  ],
};
