import type { OutletSpec, PersonSpec, SpeakerSpec } from "./sample-spec.ts";

/** The desk's people; the reviewer is a second editor (interfaces.md, "Sample accounts"). */
export const people: readonly PersonSpec[] = [
  { who: "admin", name: "Nora Ashdown", role: "admin" },
  { who: "managing", name: "Maren Holt", role: "managing_editor" },
  { who: "editor", name: "Elias Farrow", role: "editor" },
  { who: "reviewer", name: "Priya Castellane", role: "editor" },
  { who: "researcher", name: "Jonah Wick", role: "researcher" },
];

export const deskFacts = {
  deskName: "Port Lorne Fact Desk",
  organisationName: "Lorne Islands Newsroom Cooperative",
  address: "The Old Sail Loft\n3 Rope Walk\nPort Lorne",
  contactEmail: "desk@factdesk.example",
  websiteUrl: "https://factdesk.example",
  timeZone: "Atlantic/Reykjavik",
} as const;

export const outlets: readonly OutletSpec[] = [
  { name: "Lorne Courier", url: "https://courier.lorne.example/" },
  { name: "Harbour Radio", url: "https://radio.harbour.example/" },
  { name: "Island Ledger", url: "https://ledger.island.example/" },
  { name: "The Ardmore Dispatch", url: "https://dispatch.ardmore.example/" },
  { name: "The Quay Sheet", url: "https://quaysheet.example/" },
];

const person = (name: string, description: string, rest: Partial<SpeakerSpec> = {}): SpeakerSpec => ({
  name,
  kind: "person",
  description,
  aliases: [],
  roles: [],
  sameAs: [],
  ...rest,
});
const organisation = (name: string, description: string, rest: Partial<SpeakerSpec> = {}): SpeakerSpec => ({
  ...person(name, description, rest),
  kind: "organization",
});

export const speakers: readonly SpeakerSpec[] = [
  person("Elin Orr", "Heads the town government of Port Lorne.", {
    aliases: ["Mayor Orr", "Mayor Elin Orr", "Elin Orr-Vane", "E. Orr"],
    roles: [
      { title: "Councillor of Port Lorne", fromOn: "[[y9]]-05-09", untilOn: "[[y4]]-05-03" },
      { title: "Mayor of Port Lorne", fromOn: "[[y4]]-05-04" },
    ],
    sameAs: ["https://town.portlorne.example/mayor"],
  }),
  person("Piet Malloy", "Leads the opposition in the town council.", {
    aliases: ["Pieter Malloy", "Cllr Malloy"],
    roles: [
      { title: "Harbour master's deputy", fromOn: "[[y12]]-01-01", untilOn: "[[y7]]-12-31" },
      { title: "Councillor of Port Lorne", fromOn: "[[y6]]-05-09" },
    ],
  }),
  person("Sunniva Drake", "Chairs the council's finance committee.", {
    aliases: ["Cllr Drake"],
    roles: [{ title: "Chair of the finance committee", fromOn: "[[y4]]-06-01" }],
  }),
  person("Ada Finch", "Master mariner; runs the ferries of Lorne Line.", {
    aliases: ["Captain Finch", "Capt. Finch", "Captain Ada Finch"],
    roles: [
      { title: "Captain of the Lady Lorne", fromOn: "[[y11]]-04-01", untilOn: "[[y3]]-03-31" },
      { title: "Operations director of Lorne Line", fromOn: "[[y3]]-04-01" },
    ],
  }),
  person("Tomas Reed", "Structural engineer who inspected the east pier.", {
    roles: [{ title: "Engineer", fromOn: "[[y8]]-01-01" }],
  }),
  person("Imre Salt", "Marine biologist.", {
    aliases: ["Dr Imre Salt", "Dr Salt"],
    roles: [{ title: "Director of the Lorne Environmental Office", fromOn: "[[y5]]-09-01" }],
  }),
  person("Hedda Voss", "Crane driver, later full-time union official.", {
    roles: [{ title: "Secretary of the Quay Workers' Union", fromOn: "[[y2]]-02-01" }],
  }),
  person("Ruth Calder", "Treasurer of the county that Port Lorne belongs to.", {
    roles: [{ title: "County treasurer", fromOn: "[[y6]]-01-15" }],
  }),
  organisation("Lorne Line", "Operates the ferries between Port Lorne and Ardmore.", {
    aliases: ["Lorne Line Ltd", "the Lorne Line"],
    sameAs: ["https://lorneline.example/"],
  }),
  organisation("Port Lorne Harbour Board", "Owns quays and piers and collects the harbour dues.", {
    aliases: ["Harbour Board", "the harbour board", "Port Lorne Harbour Authority"],
    sameAs: ["https://harbourboard.example/"],
  }),
  organisation("Lorne Environmental Office", "Measures air and water on the islands.", {
    aliases: ["LEO", "the Environmental Office"],
    sameAs: ["https://environment.lorne.example/"],
  }),
  organisation("Quay Workers' Union", "Union of dockers, crane drivers and deckhands.", {
    aliases: ["Dock and Quay Workers' Union", "DQWU"],
    sameAs: ["https://quayworkers.example/"],
  }),
];
