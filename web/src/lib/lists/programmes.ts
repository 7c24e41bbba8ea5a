import {
  ProgrammesGroupsDocument, ProgrammesListDocument, type ProgrammesListQuery, type ProgrammeWhere,
} from "../../gql/graphql";
import { describeList } from "./description";
import { conditions } from "./where";

type Programme = ProgrammesListQuery["list"]["nodes"][number];

const { ofField, through } = conditions<ProgrammeWhere>();

export const programmes = describeList<Programme>({
  key: "programmes",
  kind: "PROGRAMME",
  list: ProgrammesListDocument,
  groups: ProgrammesGroupsDocument,
  columns: [
    { key: "type", sort: "type", cell: (n) => ({ as: "text", text: n.typeName }) },
    { key: "partOf", cell: (n) => ({ as: "entities", items: n.partOf, more: 0 }) },
    { key: "period", sort: "start", cell: (n) => ({ as: "period", from: n.start, to: n.end }) },
    { key: "budget", sort: "budget", numeric: true, cell: (n) => ({ as: "money", value: n.budget?.value, unit: n.budget?.unit }) },
    { key: "projects", numeric: true, cell: (n) => ({ as: "number", value: n.projects.totalCount, href: `/projects?programme=${n.id}` }) },
  ],
  facets: [
    { ...ofField("type", "type"), by: { field: "TYPE", includeMissing: true } },
    { ...through("partOf", "partOf"), by: { through: "PART_OF", field: "ID" } },
    { ...through("manager", "managers"), by: { through: "MANAGERS", field: "ID" } },
    { ...through("country", "participants", "country"), by: { through: "PARTICIPANTS", field: "COUNTRY" }, charted: true },
    { ...through("theme", "themes"), by: { through: "THEMES", field: "ID" }, charted: true },
  ],
  sorts: [
    { key: "name", field: "NAME" },
    { key: "type", field: "TYPE" },
    { key: "start", field: "START", descending: true },
    { key: "budget", field: "BUDGET", descending: true },
  ],
  date: { field: "START", where: "start" },
});
