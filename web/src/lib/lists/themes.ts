import {
  ThemesGroupsDocument, ThemesListDocument, type ThemesListQuery, type ThemeWhere,
} from "../../gql/graphql";
import { describeList } from "./description";
import { conditions } from "./where";

type Theme = ThemesListQuery["list"]["nodes"][number];

const { ofField, through } = conditions<ThemeWhere>();

export const themes = describeList<Theme>({
  key: "themes",
  kind: "THEME",
  list: ThemesListDocument,
  groups: ThemesGroupsDocument,
  columns: [
    { key: "notation", sort: "notation", cell: (n) => ({ as: "text", text: n.notation }) },
    { key: "scheme", sort: "scheme", cell: (n) => ({ as: "text", text: n.scheme }) },
    { key: "broader", cell: (n) => ({ as: "entities", items: n.broader, more: 0 }) },
    { key: "institutions", numeric: true, cell: (n) => ({ as: "number", value: n.institutions.totalCount, href: `/institutions?theme=${n.id}` }) },
    { key: "projects", numeric: true, cell: (n) => ({ as: "number", value: n.projects.totalCount, href: `/projects?theme=${n.id}` }) },
  ],
  facets: [
    { ...ofField("scheme", "scheme"), by: { field: "SCHEME", includeMissing: true } },
    { ...through("broader", "broader"), by: { through: "BROADER", field: "ID" }, charted: true },
    { ...through("country", "institutions", "country"), by: { through: "INSTITUTIONS", field: "COUNTRY" }, charted: true },
  ],
  sorts: [
    { key: "name", field: "NAME" },
    { key: "notation", field: "NOTATION" },
    { key: "scheme", field: "SCHEME" },
  ],
});
