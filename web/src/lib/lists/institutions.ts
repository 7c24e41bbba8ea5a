import {
  InstitutionsGroupsDocument, InstitutionsListDocument, type InstitutionsListQuery, type InstitutionWhere,
} from "../../gql/graphql";
import { describeList } from "./description";
import { conditions } from "./where";

type Institution = InstitutionsListQuery["list"]["nodes"][number];

const { ofField, through } = conditions<InstitutionWhere>();

export const institutions = describeList<Institution>({
  key: "institutions",
  kind: "INSTITUTION",
  list: InstitutionsListDocument,
  groups: InstitutionsGroupsDocument,
  columns: [
    { key: "type", sort: "type", cell: (n) => ({ as: "text", text: n.typeName }) },
    { key: "country", sort: "country", cell: (n) => ({ as: "text", text: n.countryName }) },
    { key: "founded", sort: "founded", cell: (n) => ({ as: "date", date: n.founded }) },
    { key: "agreements", numeric: true, cell: (n) => ({ as: "number", value: n.agreements.totalCount, href: `/agreements?party=${n.id}` }) },
    { key: "projects", numeric: true, cell: (n) => ({ as: "number", value: n.projects.totalCount, href: `/projects?participant=${n.id}` }) },
  ],
  facets: [
    { ...ofField("type", "type"), by: { field: "TYPE", includeMissing: true } },
    { ...ofField("country", "country"), by: { field: "COUNTRY", includeMissing: true }, charted: true },
    { ...through("theme", "themes"), by: { through: "THEMES", field: "ID" }, charted: true },
    { ...through("partOf", "partOf"), by: { through: "PART_OF", field: "ID" } },
    { ...ofField("status", "status"), by: { field: "STATUS" } },
  ],
  sorts: [
    { key: "name", field: "NAME" },
    { key: "type", field: "TYPE" },
    { key: "country", field: "COUNTRY" },
    { key: "founded", field: "FOUNDED" },
  ],
  date: { field: "FOUNDED", where: "founded" },
});
