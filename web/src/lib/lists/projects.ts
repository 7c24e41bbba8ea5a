import {
  ProjectsGroupsDocument, ProjectsListDocument, type ProjectsListQuery, type ProjectWhere,
} from "../../gql/graphql";
import { describeList } from "./description";
import { conditions } from "./where";

type Project = ProjectsListQuery["list"]["nodes"][number];

const { ofField, through } = conditions<ProjectWhere>();

export const projects = describeList<Project>({
  key: "projects",
  kind: "PROJECT",
  list: ProjectsListDocument,
  groups: ProjectsGroupsDocument,
  columns: [
    { key: "period", sort: "start", cell: (n) => ({ as: "period", from: n.start, to: n.end }) },
    { key: "status", sort: "status", cell: (n) => ({ as: "text", text: n.statusName }) },
    {
      key: "contribution", sort: "contribution", numeric: true,
      cell: (n) => ({ as: "money", value: n.contribution?.value, unit: n.contribution?.unit }),
    },
    {
      key: "participants",
      cell: ({ participants: p }) => ({ as: "entities", items: p.nodes, more: p.totalCount - p.nodes.length }),
    },
  ],
  facets: [
    { ...through("country", "participants", "country"), by: { through: "PARTICIPANTS", field: "COUNTRY" }, charted: true, sums: true },
    { ...through("participant", "participants"), by: { through: "PARTICIPANTS", field: "ID" }, sums: true },
    { ...through("theme", "themes"), by: { through: "THEMES", field: "ID" }, charted: true },
    { ...through("programme", "programmes"), by: { through: "PROGRAMMES", field: "ID" } },
    { ...ofField("status", "status"), by: { field: "STATUS", includeMissing: true } },
  ],
  sorts: [
    { key: "start", field: "START", descending: true },
    { key: "name", field: "NAME" },
    { key: "status", field: "STATUS" },
    { key: "contribution", field: "CONTRIBUTION", descending: true },
  ],
  date: { field: "START", where: "start", sum: "CONTRIBUTION" },
});
