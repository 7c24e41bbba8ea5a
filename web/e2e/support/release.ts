// A release of our own in the CSV format of CORDIS, for where the real one is not at hand: enough projects of the CNRS and
// the JRC, with partners, to turn pages, count facets and draw years. Numbers and titles are made up; only the codes by
// which the two are found (PIC) are theirs.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const projectCount = 32;
const firstProject = 990000001;

interface Partner {
  pic: string;
  name: string;
  short: string;
  city: string;
  country: string;
}

const cnrs = { pic: "999997930", name: "CENTRE NATIONAL DE LA RECHERCHE SCIENTIFIQUE CNRS", short: "CNRS", city: "PARIS", country: "FR" };
const jrc = { pic: "999992304", name: "JRC -JOINT RESEARCH CENTRE- EUROPEAN COMMISSION", short: "JRC", city: "BRUSSELS", country: "BE" };
const partners: Partner[] = [
  { pic: "888800001", name: "EXAMPLE UNIVERSITY OF THE NORTH", short: "EUN", city: "OSLO", country: "NO" },
  { pic: "888800002", name: "EXAMPLE INSTITUTE FOR MATERIALS", short: "EIM", city: "BERLIN", country: "DE" },
  { pic: "888800003", name: "EXAMPLE BATTERIES GMBH", short: "EXBAT", city: "MUENCHEN", country: "DE" },
  { pic: "888800004", name: "UNIVERSIDAD DE EJEMPLO", short: "UDE", city: "MADRID", country: "ES" },
];
const fields = [
  { code: "/23/53/373/1129", path: "/natural sciences/chemical sciences/electrochemistry/electric batteries", title: "electric batteries" },
  { code: "/25/75/469", path: "/engineering and technology/mechanical engineering/manufacturing engineering", title: "manufacturing engineering" },
];

type Row = Record<string, string>;

/** The members of project n; the coordinator comes first. */
function membersOf(n: number): Partner[] {
  const first = n % 4 === 0 ? jrc : cnrs;
  const second = n % 8 === 1 ? [jrc] : [];
  return [first, ...second, partners[n % partners.length]!, partners[(n + 1) % partners.length]!];
}

function project(n: number): Row {
  const year = 2021 + (n % 5);
  return {
    id: String(firstProject + n), acronym: `EXAMPLE-${String(n + 1).padStart(2, "0")}`, status: n % 6 === 0 ? "CLOSED" : "SIGNED",
    title: `Example project ${n + 1} on the materials of ${fields[n % 2]!.title}`,
    startDate: `${year}-0${1 + (n % 9)}-01`, endDate: `${year + 3}-12-31`,
    totalCost: String(1_500_000 + n * 10_000), ecMaxContribution: String(1_000_000 + n * 10_000),
    legalBasis: "HORIZON.2.5", topics: `HORIZON-EXAMPLE-${year}-01`, frameworkProgramme: "HORIZON", fundingScheme: "HORIZON-RIA",
    masterCall: `HORIZON-EXAMPLE-${year}`, subCall: `HORIZON-EXAMPLE-${year}`, rcn: String(700000 + n),
  };
}

function participations(n: number): Row[] {
  const p = project(n);
  return membersOf(n).map((m, i) => ({
    projectID: p.id!, projectAcronym: p.acronym!, organisationID: m.pic, name: m.name, shortName: m.short,
    activityType: "REC", city: m.city, country: m.country, order: String(i + 1), role: i === 0 ? "coordinator" : "participant",
    ecContribution: String(300_000 + i * 1000), netEcContribution: String(300_000 + i * 1000), totalCost: "400000",
    endOfParticipation: "false",
  }));
}

function table(rows: Row[]): string {
  const columns = [...new Set(rows.flatMap((r) => Object.keys(r)))];
  const line = (cells: string[]) => cells.map((c) => `"${c.replaceAll('"', '""')}"`).join(";");
  return [line(columns), ...rows.map((r) => line(columns.map((c) => r[c] ?? "")))].join("\n") + "\n";
}

/** Writes the release into a folder and returns the folder. */
export function writeRelease(folder: string): string {
  const all = Array.from({ length: projectCount }, (_, n) => n);
  mkdirSync(folder, { recursive: true });
  const tables: Record<string, Row[]> = {
    project: all.map(project),
    organization: all.flatMap(participations),
    legalBasis: all.map((n) => ({ projectID: project(n).id!, legalBasis: "HORIZON.2.5", title: "Climate, Energy and Mobility", uniqueProgrammePart: "true" })),
    topics: all.map((n) => ({ projectID: project(n).id!, topic: project(n).topics!, title: "Materials by way of example" })),
    euroSciVoc: all.map((n) => ({
      projectID: project(n).id!, euroSciVocCode: fields[n % 2]!.code, euroSciVocPath: fields[n % 2]!.path, euroSciVocTitle: fields[n % 2]!.title,
    })),
  };
  for (const [name, rows] of Object.entries(tables)) writeFileSync(join(folder, `${name}.csv`), table(rows));
  return folder;
}
