// What each type of relation says, from its source to its target: "CNRS … is a party to … the agreement".

import type { RelationType } from "../gql/graphql";

export const relations: Record<"en" | "fr", Record<RelationType, string>> = {
  en: {
    HAS_SITE: "has the site", PART_OF: "is a part of", PARTNER_IN: "is a partner in", PARTNER_OF: "works with", MEMBER_OF: "is a member of",
    PARTY_TO: "is a party to", ESTABLISHED_BY: "was established by", MANAGES: "manages", PARTICIPATES_IN: "takes part in",
    FUNDED_UNDER: "is funded under", HAS_THEME: "works on", BROADER: "is narrower than", LEADS: "leads", AFFILIATED_WITH: "belongs to",
    AWARDED: "was awarded by", OPERATES: "operates", LOCATED_AT: "is at", SUCCEEDS: "succeeded",
  },
  fr: {
    HAS_SITE: "a pour site", PART_OF: "fait partie de", PARTNER_IN: "est partenaire de", PARTNER_OF: "travaille avec", MEMBER_OF: "est membre de",
    PARTY_TO: "est partie à", ESTABLISHED_BY: "a été créé par", MANAGES: "gère", PARTICIPATES_IN: "participe à",
    FUNDED_UNDER: "est financé par", HAS_THEME: "travaille sur", BROADER: "est plus étroit que", LEADS: "dirige", AFFILIATED_WITH: "appartient à",
    AWARDED: "a été distingué par", OPERATES: "exploite", LOCATED_AT: "se trouve à", SUCCEEDS: "a succédé à",
  },
};
