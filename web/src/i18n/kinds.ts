// The kinds of entity.

import type { EntityKind } from "../gql/graphql";

const en: Record<EntityKind, string> = {
  INSTITUTION: "Institution",
  SITE: "Site",
  PROGRAMME: "Programme",
  PROJECT: "Project",
  THEME: "Theme",
  AGREEMENT: "Agreement",
  PERSON: "Person",
  INFRASTRUCTURE: "Infrastructure",
  DOCUMENT: "Document",
};

const fr: typeof en = {
  INSTITUTION: "Institution",
  SITE: "Site",
  PROGRAMME: "Programme",
  PROJECT: "Projet",
  THEME: "Thème",
  AGREEMENT: "Accord",
  PERSON: "Personne",
  INFRASTRUCTURE: "Infrastructure",
  DOCUMENT: "Document",
};

export const kinds = { en, fr };
