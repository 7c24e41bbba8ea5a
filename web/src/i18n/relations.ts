// The types of relation: as a label read from either end, and as a verb from source to target, in the words of the API's sentences.

import type { RelationType } from "../gql/graphql";

type OfTypes = Record<RelationType, string>;

const en = {
  types: {
    PARTY_TO: "Party to", PARTNER_IN: "Partner in", PARTNER_OF: "Partner of", PART_OF: "Part of", MEMBER_OF: "Member of",
    ESTABLISHED_BY: "Established by", MANAGES: "Manages", PARTICIPATES_IN: "Takes part in", FUNDED_UNDER: "Funded under",
    HAS_SITE: "Has site", LOCATED_AT: "Located at", OPERATES: "Operates", LEADS: "Leads", AFFILIATED_WITH: "Affiliated with",
    AWARDED: "Laureate of", HAS_THEME: "Has theme", BROADER: "Narrower than", SUCCEEDS: "Succeeds",
  } as OfTypes,
  inverse: {
    PARTY_TO: "Has party", PARTNER_IN: "Has partner", PARTNER_OF: "Partner of", PART_OF: "Includes", MEMBER_OF: "Has member",
    ESTABLISHED_BY: "Established", MANAGES: "Managed by", PARTICIPATES_IN: "Has participant", FUNDED_UNDER: "Funds",
    HAS_SITE: "Site of", LOCATED_AT: "Houses", OPERATES: "Operated by", LEADS: "Led by", AFFILIATED_WITH: "Has affiliate",
    AWARDED: "Awarded to", HAS_THEME: "Theme of", BROADER: "Broader than", SUCCEEDS: "Succeeded by",
  } as OfTypes,
  verbs: {
    PARTY_TO: "is a party to", PARTNER_IN: "is a partner in", PARTNER_OF: "works with", PART_OF: "is part of", MEMBER_OF: "is a member of",
    ESTABLISHED_BY: "was established by", MANAGES: "manages", PARTICIPATES_IN: "takes part in", FUNDED_UNDER: "is funded by",
    HAS_SITE: "has the site", LOCATED_AT: "is located at", OPERATES: "operates", LEADS: "leads", AFFILIATED_WITH: "is affiliated with",
    AWARDED: "is a laureate of", HAS_THEME: "works on", BROADER: "is a narrower theme than", SUCCEEDS: "succeeds",
  } as OfTypes,
  // Roles are free words of the sources; those of registers have a translation.
  roles: {
    coordinator: "coordinator", participant: "participant", partner: "partner", beneficiary: "beneficiary",
    "third party": "third party", "associated partner": "associated partner", "international partner": "international partner",
    director: "director", "deputy director": "deputy director", "co-director": "co-director",
  } as Record<string, string>,
};

const fr: typeof en = {
  types: {
    PARTY_TO: "Partie à", PARTNER_IN: "Partenaire dans", PARTNER_OF: "Partenaire de", PART_OF: "Fait partie de", MEMBER_OF: "Membre de",
    ESTABLISHED_BY: "Établi par", MANAGES: "Gère", PARTICIPATES_IN: "Participe à", FUNDED_UNDER: "Financé au titre de",
    HAS_SITE: "A pour site", LOCATED_AT: "Se trouve à", OPERATES: "Exploite", LEADS: "Dirige", AFFILIATED_WITH: "Affilié à",
    AWARDED: "Lauréat de", HAS_THEME: "A pour thème", BROADER: "Plus spécifique que", SUCCEEDS: "Succède à",
  },
  inverse: {
    PARTY_TO: "A pour partie", PARTNER_IN: "A pour partenaire", PARTNER_OF: "Partenaire de", PART_OF: "Comprend", MEMBER_OF: "A pour membre",
    ESTABLISHED_BY: "A établi", MANAGES: "Géré par", PARTICIPATES_IN: "A pour participant", FUNDED_UNDER: "Finance",
    HAS_SITE: "Site de", LOCATED_AT: "Accueille", OPERATES: "Exploité par", LEADS: "Dirigé par", AFFILIATED_WITH: "A pour affilié",
    AWARDED: "Attribué à", HAS_THEME: "Thème de", BROADER: "Plus général que", SUCCEEDS: "Remplacé par",
  },
  verbs: {
    PARTY_TO: "est partie à", PARTNER_IN: "est partenaire de", PARTNER_OF: "collabore avec", PART_OF: "fait partie de", MEMBER_OF: "est membre de",
    ESTABLISHED_BY: "doit sa création à", MANAGES: "gère", PARTICIPATES_IN: "participe à", FUNDED_UNDER: "reçoit un financement de",
    HAS_SITE: "a pour site", LOCATED_AT: "se trouve à", OPERATES: "exploite", LEADS: "dirige", AFFILIATED_WITH: "appartient à",
    AWARDED: "figure parmi les lauréats de", HAS_THEME: "a pour thème", BROADER: "est un thème plus spécifique que", SUCCEEDS: "succède à",
  },
  roles: {
    coordinator: "coordinateur", participant: "participant", partner: "partenaire", beneficiary: "bénéficiaire",
    "third party": "tiers", "associated partner": "partenaire associé", "international partner": "partenaire international",
    director: "direction", "deputy director": "direction adjointe", "co-director": "codirection",
  },
};

export const relations = { en, fr };
