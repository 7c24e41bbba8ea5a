import {
  AgreementsGroupsDocument, AgreementsListDocument, type AgreementsListQuery, type AgreementWhere,
} from "../../gql/graphql";
import { describeList } from "./description";
import { conditions } from "./where";

type Agreement = AgreementsListQuery["list"]["nodes"][number];

const { ofField, through } = conditions<AgreementWhere>();

export const agreements = describeList<Agreement>({
  key: "agreements",
  kind: "AGREEMENT",
  list: AgreementsListDocument,
  groups: AgreementsGroupsDocument,
  columns: [
    { key: "type", sort: "type", cell: (n) => ({ as: "text", text: n.typeName }) },
    { key: "signed", sort: "signed", cell: (n) => ({ as: "date", date: n.signed }) },
    { key: "inForce", sort: "inForce", cell: (n) => ({ as: "period", from: n.inForceSince, to: n.inForceUntil }) },
    {
      key: "parties",
      cell: ({ parties }) => ({ as: "entities", items: parties.nodes, more: parties.totalCount - parties.nodes.length }),
    },
  ],
  facets: [
    { ...ofField("type", "type"), by: { field: "TYPE", includeMissing: true } },
    { ...through("party", "parties"), by: { through: "PARTIES", field: "ID" } },
    { ...through("country", "parties", "country"), by: { through: "PARTIES", field: "COUNTRY" }, charted: true },
    { ...through("theme", "themes"), by: { through: "THEMES", field: "ID" }, charted: true },
  ],
  sorts: [
    { key: "name", field: "NAME" },
    { key: "type", field: "TYPE" },
    { key: "signed", field: "SIGNED", descending: true },
    { key: "inForce", field: "IN_FORCE_SINCE", descending: true },
  ],
  date: { field: "SIGNED", where: "signed" },
});
