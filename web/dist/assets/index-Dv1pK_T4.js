const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/Search-M9jIuxg-.js","assets/i18n.svelte-Bo8yNlT2.js","assets/States-0sS3t084.js","assets/graphiql-FRBmvoe9.js","assets/States-DKlvb-2H.css","assets/EntityLink-DKcy8XBU.js","assets/EntityLink-C4ek_KfN.css","assets/dates-W502U_wK.js","assets/Search-D5tEnVjh.css","assets/Lists-CEHMjBlX.js","assets/state-Cl04HNRx.js","assets/state-CnMPtQUT.css","assets/where-CzS4b_1o.js","assets/figures-Dj9_Ncad.js","assets/FacetGroup-BD1FzTGL.js","assets/FacetGroup-B_ae4lX3.css","assets/Lists-JghDjdal.css","assets/Disagreements-CqxUnUEz.js","assets/Disagreement-DDzuNmUw.js","assets/Evidence-609kc4yN.js","assets/Place-C9_QMLkT.js","assets/Place-DBOJLEAy.css","assets/Evidence-B37ZuEs8.css","assets/relations-D2mt6Fje.js","assets/Disagreement-D3hS1S6b.css","assets/Disagreements-CWqKG8qT.css","assets/Sources-DGHZESlX.js","assets/Sources-CjE5Iw2Y.css","assets/Builders-BNdO7ej2.js","assets/Builders-DELOYehi.css","assets/Graph-Dd67YwxF.js","assets/address-BdhFwLwV.js","assets/Graph-DUuGMM5M.css","assets/Paths-C1_4pmwo.js","assets/Paths-9pW2_dxo.css","assets/Entity-Cf3MId4d.js","assets/Entity-CW1jNM4u.css"])))=>i.map(i=>d[i]);
import{$ as e,B as t,C as n,D as r,E as i,G as a,H as o,I as s,K as c,L as l,N as u,O as d,P as f,Q as p,R as m,S as h,T as g,W as _,X as v,Y as y,Z as b,_ as x,a as S,at as C,c as w,ct as T,d as E,dt as D,g as O,i as k,it as A,j,lt as M,m as ee,nt as N,o as P,ot as F,p as I,pt as L,q as R,r as z,rt as B,s as V,st as H,t as U,tt as W,ut as G,v as K,z as q}from"./i18n.svelte-Bo8yNlT2.js";var J=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new J(`
    fragment EvidenceParts on Evidence {
  quote
  locator
  document {
    id
    kind
    name(lang: $lang)
    url
  }
}
    `,{fragmentName:`EvidenceParts`}),new J(`
    fragment ConflictParts on Conflict {
  id
  kind
  title(lang: $lang)
  relation
  rule
  reason(lang: $lang)
  sides {
    statement
    label(lang: $lang)
    lang
    unit
    since
    until
    entity {
      id
      kind
      name(lang: $lang)
    }
    evidence {
      ...EvidenceParts
    }
  }
}
    fragment EvidenceParts on Evidence {
  quote
  locator
  document {
    id
    kind
    name(lang: $lang)
    url
  }
}`,{fragmentName:`ConflictParts`}),new J(`
    fragment Counted on SearchConnection {
  facets {
    field
    buckets {
      value
      label(lang: $lang)
      count
    }
  }
}
    `,{fragmentName:`Counted`}),new J(`
    fragment PathEnd on Entity {
  id
  kind
  name(lang: $lang)
}
    `,{fragmentName:`PathEnd`});var Y=new J(`
    query GraphAround($ids: [ID!]!, $depth: Int!, $limit: Int!, $types: [RelationType!], $asOf: Date, $lang: Language) {
  neighbourhood(
    ids: $ids
    depth: $depth
    limit: $limit
    types: $types
    asOf: $asOf
  ) {
    truncated
    nodes {
      id
      kind
      name(lang: $lang)
      degree
      entity {
        acronym
        mergedIds
      }
    }
    relations {
      id
      type
      source {
        id
      }
      target {
        id
      }
      since
      until
      holds {
        since
        until
      }
      role
      evidence {
        document {
          id
        }
      }
    }
  }
}
    `),X=new J(`
    query GraphFile($ids: [ID!]!, $depth: Int!, $limit: Int!, $types: [RelationType!], $asOf: Date) {
  neighbourhood(
    ids: $ids
    depth: $depth
    limit: $limit
    types: $types
    asOf: $asOf
  ) {
    export(format: GRAPHML) {
      url
    }
  }
}
    `),te=new J(`
    query GraphRelation($id: ID!, $lang: Language) {
  node(id: $id) {
    ... on Relation {
      id
      type
      role
      amount
      since
      until
      holds {
        since
        until
        validity
      }
      source {
        id
        kind
        name(lang: $lang)
      }
      target {
        id
        kind
        name(lang: $lang)
      }
      evidence {
        ...EvidenceParts
      }
    }
  }
}
    fragment EvidenceParts on Evidence {
  quote
  locator
  document {
    id
    kind
    name(lang: $lang)
    url
  }
}`),ne=new J(`
    query GraphTypes($id: ID!, $asOf: Date) {
  entity(id: $id) {
    id
    PARTY_TO: relations(types: [PARTY_TO], asOf: $asOf, first: 0) {
      totalCount
    }
    PARTNER_IN: relations(types: [PARTNER_IN], asOf: $asOf, first: 0) {
      totalCount
    }
    PARTNER_OF: relations(types: [PARTNER_OF], asOf: $asOf, first: 0) {
      totalCount
    }
    PART_OF: relations(types: [PART_OF], asOf: $asOf, first: 0) {
      totalCount
    }
    MEMBER_OF: relations(types: [MEMBER_OF], asOf: $asOf, first: 0) {
      totalCount
    }
    ESTABLISHED_BY: relations(types: [ESTABLISHED_BY], asOf: $asOf, first: 0) {
      totalCount
    }
    MANAGES: relations(types: [MANAGES], asOf: $asOf, first: 0) {
      totalCount
    }
    PARTICIPATES_IN: relations(types: [PARTICIPATES_IN], asOf: $asOf, first: 0) {
      totalCount
    }
    FUNDED_UNDER: relations(types: [FUNDED_UNDER], asOf: $asOf, first: 0) {
      totalCount
    }
    HAS_SITE: relations(types: [HAS_SITE], asOf: $asOf, first: 0) {
      totalCount
    }
    LOCATED_AT: relations(types: [LOCATED_AT], asOf: $asOf, first: 0) {
      totalCount
    }
    OPERATES: relations(types: [OPERATES], asOf: $asOf, first: 0) {
      totalCount
    }
    LEADS: relations(types: [LEADS], asOf: $asOf, first: 0) {
      totalCount
    }
    AFFILIATED_WITH: relations(types: [AFFILIATED_WITH], asOf: $asOf, first: 0) {
      totalCount
    }
    AWARDED: relations(types: [AWARDED], asOf: $asOf, first: 0) {
      totalCount
    }
    HAS_THEME: relations(types: [HAS_THEME], asOf: $asOf, first: 0) {
      totalCount
    }
    BROADER: relations(types: [BROADER], asOf: $asOf, first: 0) {
      totalCount
    }
    SUCCEEDS: relations(types: [SUCCEEDS], asOf: $asOf, first: 0) {
      totalCount
    }
  }
}
    `),re=new J(`
    query Disagreements($kinds: [ConflictKind!], $properties: [String!], $relations: [RelationType!], $rules: [BestRule!], $documents: [ID!], $entities: [ID!], $first: Int, $after: String, $last: Int, $before: String, $lang: Language) {
  conflicts(
    kinds: $kinds
    properties: $properties
    relations: $relations
    rules: $rules
    documents: $documents
    entities: $entities
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    nodes {
      ...ConflictParts
      entity {
        id
        kind
        name(lang: $lang)
      }
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
  }
}
    fragment ConflictParts on Conflict {
  id
  kind
  title(lang: $lang)
  relation
  rule
  reason(lang: $lang)
  sides {
    statement
    label(lang: $lang)
    lang
    unit
    since
    until
    entity {
      id
      kind
      name(lang: $lang)
    }
    evidence {
      ...EvidenceParts
    }
  }
}
fragment EvidenceParts on Evidence {
  quote
  locator
  document {
    id
    kind
    name(lang: $lang)
    url
  }
}`),ie=new J(`
    query DisagreementFacets($kinds: [ConflictKind!], $properties: [String!], $relations: [RelationType!], $rules: [BestRule!], $documents: [ID!], $entities: [ID!], $lang: Language) {
  conflicts(
    first: 0
    kinds: $kinds
    properties: $properties
    relations: $relations
    rules: $rules
    documents: $documents
    entities: $entities
  ) {
    facets {
      field
      buckets {
        value
        label(lang: $lang)
        count
      }
    }
  }
}
    `),ae=new J(`
    query AgreementsList($where: AgreementWhere, $orderBy: [AgreementOrder!], $first: Int, $after: String, $last: Int, $before: String, $lang: Language) {
  list: agreements(
    where: $where
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    nodes {
      id
      name(lang: $lang)
      acronym
      contested
      withdrawn
      typeName(lang: $lang)
      signed
      inForceSince
      inForceUntil
      parties(first: 4) {
        totalCount
        nodes {
          id
          name(lang: $lang)
        }
      }
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
    csv: export(format: CSV) {
      url
    }
    zip: export(format: ZIP) {
      url
    }
    graphml: export(format: GRAPHML) {
      url
    }
    gexf: export(format: GEXF) {
      url
    }
    turtle: export(format: TURTLE) {
      url
    }
    jsonld: export(format: JSONLD) {
      url
    }
    ndjson: export(format: NDJSON) {
      url
    }
  }
}
    `),oe=new J(`
    query AgreementsGroups($where: AgreementWhere, $by: [GroupBy!]!, $sum: [SumField!], $first: Int!, $lang: Language) {
  list: agreements(where: $where, first: 0) {
    groups(by: $by, sum: $sum, first: $first) {
      totalCount
      nodes {
        count
        keys {
          value
          label(lang: $lang)
        }
        sums {
          value
        }
      }
      rest {
        groups
      }
    }
  }
}
    `),se=new J(`
    query EntityName($id: ID!, $lang: Language) {
  entity(id: $id) {
    name(lang: $lang)
  }
}
    `),ce=new J(`
    query InstitutionsList($where: InstitutionWhere, $orderBy: [InstitutionOrder!], $first: Int, $after: String, $last: Int, $before: String, $lang: Language) {
  list: institutions(
    where: $where
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    nodes {
      id
      name(lang: $lang)
      acronym
      contested
      withdrawn
      typeName(lang: $lang)
      countryName(lang: $lang)
      founded
      statusName(lang: $lang)
      projects(first: 0) {
        totalCount
      }
      agreements(first: 0) {
        totalCount
      }
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
    csv: export(format: CSV) {
      url
    }
    zip: export(format: ZIP) {
      url
    }
    graphml: export(format: GRAPHML) {
      url
    }
    gexf: export(format: GEXF) {
      url
    }
    turtle: export(format: TURTLE) {
      url
    }
    jsonld: export(format: JSONLD) {
      url
    }
    ndjson: export(format: NDJSON) {
      url
    }
  }
}
    `),le=new J(`
    query InstitutionsGroups($where: InstitutionWhere, $by: [GroupBy!]!, $sum: [SumField!], $first: Int!, $lang: Language) {
  list: institutions(where: $where, first: 0) {
    groups(by: $by, sum: $sum, first: $first) {
      totalCount
      nodes {
        count
        keys {
          value
          label(lang: $lang)
        }
        sums {
          value
        }
      }
      rest {
        groups
      }
    }
  }
}
    `),ue=new J(`
    query ProgrammesList($where: ProgrammeWhere, $orderBy: [ProgrammeOrder!], $first: Int, $after: String, $last: Int, $before: String, $lang: Language) {
  list: programmes(
    where: $where
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    nodes {
      id
      name(lang: $lang)
      acronym
      contested
      withdrawn
      typeName(lang: $lang)
      start
      end
      budget {
        value
        unit
      }
      partOf {
        id
        name(lang: $lang)
      }
      projects(first: 0) {
        totalCount
      }
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
    csv: export(format: CSV) {
      url
    }
    zip: export(format: ZIP) {
      url
    }
    graphml: export(format: GRAPHML) {
      url
    }
    gexf: export(format: GEXF) {
      url
    }
    turtle: export(format: TURTLE) {
      url
    }
    jsonld: export(format: JSONLD) {
      url
    }
    ndjson: export(format: NDJSON) {
      url
    }
  }
}
    `),de=new J(`
    query ProgrammesGroups($where: ProgrammeWhere, $by: [GroupBy!]!, $sum: [SumField!], $first: Int!, $lang: Language) {
  list: programmes(where: $where, first: 0) {
    groups(by: $by, sum: $sum, first: $first) {
      totalCount
      nodes {
        count
        keys {
          value
          label(lang: $lang)
        }
        sums {
          value
        }
      }
      rest {
        groups
      }
    }
  }
}
    `),fe=new J(`
    query ProjectsList($where: ProjectWhere, $orderBy: [ProjectOrder!], $first: Int, $after: String, $last: Int, $before: String, $lang: Language) {
  list: projects(
    where: $where
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    nodes {
      id
      name(lang: $lang)
      acronym
      contested
      withdrawn
      statusName(lang: $lang)
      start
      end
      contribution {
        value
        unit
      }
      participants(first: 2, orderBy: [{field: AMOUNT, direction: DESC}]) {
        totalCount
        nodes {
          id
          name(lang: $lang)
        }
      }
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
    csv: export(format: CSV) {
      url
    }
    zip: export(format: ZIP) {
      url
    }
    graphml: export(format: GRAPHML) {
      url
    }
    gexf: export(format: GEXF) {
      url
    }
    turtle: export(format: TURTLE) {
      url
    }
    jsonld: export(format: JSONLD) {
      url
    }
    ndjson: export(format: NDJSON) {
      url
    }
  }
}
    `),pe=new J(`
    query ProjectsGroups($where: ProjectWhere, $by: [GroupBy!]!, $sum: [SumField!], $first: Int!, $lang: Language) {
  list: projects(where: $where, first: 0) {
    groups(by: $by, sum: $sum, first: $first) {
      totalCount
      nodes {
        count
        keys {
          value
          label(lang: $lang)
        }
        sums {
          value
        }
      }
      rest {
        groups
      }
    }
  }
}
    `),me=new J(`
    query ThemesList($where: ThemeWhere, $orderBy: [ThemeOrder!], $first: Int, $after: String, $last: Int, $before: String, $lang: Language) {
  list: themes(
    where: $where
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    nodes {
      id
      name(lang: $lang)
      acronym
      contested
      withdrawn
      notation
      scheme
      broader {
        id
        name(lang: $lang)
      }
      projects(first: 0) {
        totalCount
      }
      institutions(first: 0) {
        totalCount
      }
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
    csv: export(format: CSV) {
      url
    }
    zip: export(format: ZIP) {
      url
    }
    graphml: export(format: GRAPHML) {
      url
    }
    gexf: export(format: GEXF) {
      url
    }
    turtle: export(format: TURTLE) {
      url
    }
    jsonld: export(format: JSONLD) {
      url
    }
    ndjson: export(format: NDJSON) {
      url
    }
  }
}
    `),he=new J(`
    query ThemesGroups($where: ThemeWhere, $by: [GroupBy!]!, $sum: [SumField!], $first: Int!, $lang: Language) {
  list: themes(where: $where, first: 0) {
    groups(by: $by, sum: $sum, first: $first) {
      totalCount
      nodes {
        count
        keys {
          value
          label(lang: $lang)
        }
        sums {
          value
        }
      }
      rest {
        groups
      }
    }
  }
}
    `),ge=new J(`
    query ListTimeline($kind: EntityKind!, $field: TimelineField!, $where: TimelineWhere, $sum: [SumField!]) {
  timeline(
    kind: $kind
    field: $field
    where: $where
    sum: $sum
    includeMissing: true
  ) {
    at
    count
    sums {
      value
    }
  }
}
    `),_e=new J(`
    query Sources($where: DocumentWhere, $orderBy: [DocumentOrder!], $first: Int, $after: String, $last: Int, $before: String, $lang: Language) {
  documents(
    where: $where
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    nodes {
      id
      title(lang: $lang)
      publisher
      date
      lang
      licence
      superseded
      factCount
      relationCount
    }
    facets {
      field
      buckets {
        value
        label(lang: $lang)
        count
      }
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
  }
  stats {
    facts
    evidenceCoverage
    relations {
      count
    }
  }
}
    `),ve=new J(`
    query Source($id: ID!, $lang: Language) {
  document(id: $id) {
    id
    title(lang: $lang)
    publisher
    date
    lang
    licence
    url
    mediaType
    series
    sha256
    superseded
    factCount
    relationCount
    successors {
      id
      title(lang: $lang)
    }
    predecessors {
      id
      title(lang: $lang)
    }
    subjects(first: 0) {
      totalCount
    }
  }
  conflicts(documents: [$id], first: 0) {
    totalCount
  }
  stats {
    facts
    relations {
      count
    }
  }
}
    `),ye=new J(`
    query SourceSubjects($id: ID!, $first: Int, $after: String, $last: Int, $before: String, $lang: Language) {
  document(id: $id) {
    subjects(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      edges {
        node {
          id
          kind
          name(lang: $lang)
        }
        facts {
          id
          title(lang: $lang)
          label(lang: $lang)
          lang
          unit
          since
          until
          contested
          withdrawn
          evidence {
            quote
            locator
            document {
              id
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
}
    `),be=new J(`
    query SourceRelations($id: ID!, $first: Int, $after: String, $last: Int, $before: String, $lang: Language) {
  document(id: $id) {
    statedRelations(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      nodes {
        id
        type
        role
        amount
        since
        until
        withdrawn
        source {
          id
          kind
          name(lang: $lang)
        }
        target {
          id
          kind
          name(lang: $lang)
        }
        evidence {
          quote
          locator
          document {
            id
          }
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
}
    `),xe=new J(`
    query Start($lang: Language) {
  stats {
    entities {
      kind
      count
    }
    facts
    conflicts
    evidenceCoverage
    loadedAt
  }
  agreements(
    first: 3
    orderBy: [{field: SIGNED, direction: DESC}]
    where: {parties: {some: {}}}
  ) {
    nodes {
      id
      name(lang: $lang)
      parties(first: 2) {
        nodes {
          id
          name(lang: $lang)
        }
      }
    }
  }
  conflicts(kinds: [CONTRADICTION], first: 1) {
    nodes {
      id
      title(lang: $lang)
      entity {
        id
        name(lang: $lang)
      }
    }
  }
}
    `),Se=new J(`
    query Entity($id: ID!, $lang: Language, $other: Language, $asOf: Date) {
  entity(id: $id) {
    id
    kind
    mergedIds
    name(lang: $lang)
    otherName: name(lang: $other)
    acronym
    description(lang: $lang)
    withdrawn
    contested
    identifiers {
      scheme
      value
      url
    }
    ... on Institution {
      typeName(lang: $lang)
      countryName(lang: $lang)
    }
    ... on Site {
      roleName(lang: $lang)
      city
      countryName(lang: $lang)
      coordinates {
        latitude
        longitude
      }
    }
    ... on Programme {
      typeName(lang: $lang)
    }
    ... on Project {
      statusName(lang: $lang)
    }
    ... on Agreement {
      typeName(lang: $lang)
    }
    ... on Infrastructure {
      typeName(lang: $lang)
      countryName(lang: $lang)
      coordinates {
        latitude
        longitude
      }
    }
    ... on Document {
      url
      publisher
      date
      superseded
    }
    facts(asOf: $asOf) {
      id
      property
      title(lang: $lang)
      value
      label(lang: $lang)
      lang
      unit
      approximation
      since
      until
      validity
      rank
      contested
      withdrawn
      evidence {
        ...EvidenceParts
      }
    }
    conflicts {
      ...ConflictParts
    }
    PARTY_TO_IN: relations(types: PARTY_TO, direction: IN, first: 0, asOf: $asOf) {
      totalCount
    }
    PARTY_TO_OUT: relations(types: PARTY_TO, direction: OUT, first: 0, asOf: $asOf) {
      totalCount
    }
    ESTABLISHED_BY_OUT: relations(
      types: ESTABLISHED_BY
      direction: OUT
      first: 0
      asOf: $asOf
    ) {
      totalCount
    }
    ESTABLISHED_BY_IN: relations(
      types: ESTABLISHED_BY
      direction: IN
      first: 0
      asOf: $asOf
    ) {
      totalCount
    }
    PARTICIPANTS: relations(
      types: PARTICIPATES_IN
      direction: IN
      first: 0
      asOf: $asOf
    ) {
      totalCount
    }
    PROJECTS: relations(
      types: PARTICIPATES_IN
      direction: OUT
      kinds: PROJECT
      first: 0
      asOf: $asOf
    ) {
      totalCount
    }
    FUNDED_UNDER_OUT: relations(
      types: FUNDED_UNDER
      direction: OUT
      first: 0
      asOf: $asOf
    ) {
      totalCount
    }
    FUNDED_UNDER_IN: relations(
      types: FUNDED_UNDER
      direction: IN
      first: 0
      asOf: $asOf
    ) {
      totalCount
    }
    PROGRAMMES: relations(
      types: PARTICIPATES_IN
      direction: OUT
      kinds: PROGRAMME
      first: 0
      asOf: $asOf
    ) {
      totalCount
    }
    MANAGES_OUT: relations(types: MANAGES, direction: OUT, first: 0, asOf: $asOf) {
      totalCount
    }
    MANAGES_IN: relations(types: MANAGES, direction: IN, first: 0, asOf: $asOf) {
      totalCount
    }
    PARTNER_IN_OUT: relations(
      types: PARTNER_IN
      direction: OUT
      first: 0
      asOf: $asOf
    ) {
      totalCount
    }
    PARTNER_IN_IN: relations(
      types: PARTNER_IN
      direction: IN
      first: 0
      asOf: $asOf
    ) {
      totalCount
    }
    PARTNER_OF_BOTH: relations(
      types: PARTNER_OF
      direction: BOTH
      first: 0
      asOf: $asOf
    ) {
      totalCount
    }
    MEMBER_OF_OUT: relations(
      types: MEMBER_OF
      direction: OUT
      first: 0
      asOf: $asOf
    ) {
      totalCount
    }
    MEMBER_OF_IN: relations(types: MEMBER_OF, direction: IN, first: 0, asOf: $asOf) {
      totalCount
    }
    PART_OF_OUT: relations(types: PART_OF, direction: OUT, first: 0, asOf: $asOf) {
      totalCount
    }
    PART_OF_IN: relations(types: PART_OF, direction: IN, first: 0, asOf: $asOf) {
      totalCount
    }
    BROADER_OUT: relations(types: BROADER, direction: OUT, first: 0, asOf: $asOf) {
      totalCount
    }
    BROADER_IN: relations(types: BROADER, direction: IN, first: 0, asOf: $asOf) {
      totalCount
    }
    HAS_THEME_OUT: relations(
      types: HAS_THEME
      direction: OUT
      first: 0
      asOf: $asOf
    ) {
      totalCount
    }
    HAS_THEME_IN: relations(types: HAS_THEME, direction: IN, first: 0, asOf: $asOf) {
      totalCount
    }
    HAS_SITE_OUT: relations(types: HAS_SITE, direction: OUT, first: 0, asOf: $asOf) {
      totalCount
    }
    HAS_SITE_IN: relations(types: HAS_SITE, direction: IN, first: 0, asOf: $asOf) {
      totalCount
    }
    LOCATED_AT_OUT: relations(
      types: LOCATED_AT
      direction: OUT
      first: 0
      asOf: $asOf
    ) {
      totalCount
    }
    LOCATED_AT_IN: relations(
      types: LOCATED_AT
      direction: IN
      first: 0
      asOf: $asOf
    ) {
      totalCount
    }
    OPERATES_OUT: relations(types: OPERATES, direction: OUT, first: 0, asOf: $asOf) {
      totalCount
    }
    OPERATES_IN: relations(types: OPERATES, direction: IN, first: 0, asOf: $asOf) {
      totalCount
    }
    LEADS_OUT: relations(types: LEADS, direction: OUT, first: 0, asOf: $asOf) {
      totalCount
    }
    LEADS_IN: relations(types: LEADS, direction: IN, first: 0, asOf: $asOf) {
      totalCount
    }
    AFFILIATED_WITH_OUT: relations(
      types: AFFILIATED_WITH
      direction: OUT
      first: 0
      asOf: $asOf
    ) {
      totalCount
    }
    AFFILIATED_WITH_IN: relations(
      types: AFFILIATED_WITH
      direction: IN
      first: 0
      asOf: $asOf
    ) {
      totalCount
    }
    AWARDED_OUT: relations(types: AWARDED, direction: OUT, first: 0, asOf: $asOf) {
      totalCount
    }
    AWARDED_IN: relations(types: AWARDED, direction: IN, first: 0, asOf: $asOf) {
      totalCount
    }
    SUCCEEDS_OUT: relations(types: SUCCEEDS, direction: OUT, first: 0, asOf: $asOf) {
      totalCount
    }
    SUCCEEDS_IN: relations(types: SUCCEEDS, direction: IN, first: 0, asOf: $asOf) {
      totalCount
    }
    citation(lang: $lang) {
      title
      url
      revision
      issued
      accessed
      publisher
      text(lang: $lang)
      csl
    }
    ZIP: export(format: ZIP) {
      url
    }
    CSV: export(format: CSV) {
      url
    }
    JSONLD: export(format: JSONLD) {
      url
    }
    TURTLE: export(format: TURTLE) {
      url
    }
    NDJSON: export(format: NDJSON) {
      url
    }
    GRAPHML: export(format: GRAPHML) {
      url
    }
    GEXF: export(format: GEXF) {
      url
    }
  }
}
    fragment ConflictParts on Conflict {
  id
  kind
  title(lang: $lang)
  relation
  rule
  reason(lang: $lang)
  sides {
    statement
    label(lang: $lang)
    lang
    unit
    since
    until
    entity {
      id
      kind
      name(lang: $lang)
    }
    evidence {
      ...EvidenceParts
    }
  }
}
fragment EvidenceParts on Evidence {
  quote
  locator
  document {
    id
    kind
    name(lang: $lang)
    url
  }
}`),Ce=new J(`
    query EntityRelations($id: ID!, $types: [RelationType!], $direction: Direction, $kinds: [EntityKind!], $first: Int, $after: String, $orderBy: [RelatedOrder!], $asOf: Date, $lang: Language) {
  entity(id: $id) {
    relations(
      types: $types
      direction: $direction
      kinds: $kinds
      first: $first
      after: $after
      orderBy: $orderBy
      asOf: $asOf
    ) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        other {
          id
          kind
          name(lang: $lang)
          acronym
          ... on Institution {
            countryName(lang: $lang)
          }
          ... on Site {
            city
            countryName(lang: $lang)
          }
          ... on Project {
            start
            end
            contribution {
              value
              unit
            }
          }
          ... on Programme {
            typeName(lang: $lang)
          }
          ... on Agreement {
            signed
          }
        }
        node {
          id
          type
          role
          amount
          withdrawn
          holds {
            since
            until
            validity
          }
          evidence {
            ...EvidenceParts
          }
        }
      }
    }
  }
}
    fragment EvidenceParts on Evidence {
  quote
  locator
  document {
    id
    kind
    name(lang: $lang)
    url
  }
}`),we=new J(`
    query EntitySites($id: ID!, $lang: Language, $asOf: Date) {
  entity(id: $id) {
    relations(
      types: [HAS_SITE, LOCATED_AT]
      direction: OUT
      first: 100
      asOf: $asOf
    ) {
      totalCount
      nodes {
        target {
          id
          kind
          name(lang: $lang)
          ... on Site {
            city
            countryName(lang: $lang)
            coordinates {
              latitude
              longitude
            }
          }
        }
      }
    }
  }
}
    `),Te=new J(`
    query EntityTimes($id: ID!, $lang: Language, $types: [RelationType!], $asOf: Date) {
  entity(id: $id) {
    relations(
      types: $types
      first: 100
      orderBy: [{field: SINCE, direction: DESC}]
      asOf: $asOf
    ) {
      edges {
        direction
        other {
          id
          kind
          name(lang: $lang)
        }
        node {
          id
          type
          since
          until
          holds {
            since
            until
            validity
          }
        }
      }
    }
  }
}
    `),Ee=new J(`
    query EntityProjects($where: ProjectWhere!) {
  projects(where: $where, first: 0) {
    totalCount
  }
  timeline(
    kind: PROJECT
    field: START
    where: {project: $where}
    sum: [CONTRIBUTION]
  ) {
    at
    count
    sums {
      value
      known
    }
  }
}
    `),De=new J(`
    query Suggest($prefix: String!, $kinds: [EntityKind!], $lang: Language) {
  suggest(prefix: $prefix, kinds: $kinds, lang: $lang, first: 8) {
    id
    kind
    name
    hint
  }
}
    `),Oe=new J(`
    query Search($text: String!, $kinds: [EntityKind!], $countries: [String!], $lang: Language, $first: Int, $after: String) {
  byKind: search(
    text: $text
    countries: $countries
    lang: $lang
    first: $first
    after: $after
  ) {
    ...Counted
  }
  byCountry: search(
    text: $text
    kinds: $kinds
    lang: $lang
    first: $first
    after: $after
  ) {
    ...Counted
  }
  search(
    text: $text
    kinds: $kinds
    countries: $countries
    lang: $lang
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      highlights {
        field
        html
      }
      node {
        id
        kind
        name(lang: $lang)
        acronym
        description(lang: $lang)
      }
    }
  }
}
    fragment Counted on SearchConnection {
  facets {
    field
    buckets {
      value
      label(lang: $lang)
      count
    }
  }
}`),ke=new J(`
    query Paths($from: ID!, $to: ID!, $via: [ID!], $avoid: [ID!], $kinds: [EntityKind!], $types: [RelationType!], $asOf: Date, $coexisting: Boolean, $minEvidence: Int, $maxLength: Int, $first: Int, $rank: PathRank, $lang: Language) {
  paths(
    from: $from
    to: $to
    via: $via
    avoid: $avoid
    kinds: $kinds
    types: $types
    asOf: $asOf
    coexisting: $coexisting
    minEvidence: $minEvidence
    maxLength: $maxLength
    first: $first
    rank: $rank
  ) {
    truncated
    reason
    paths {
      length
      score
      breakdown {
        term
        value
      }
      steps {
        forward
        sentence(lang: $lang)
        relation {
          id
          type
        }
        from {
          ...PathEnd
        }
        to {
          ...PathEnd
        }
        evidence {
          ...EvidenceParts
        }
      }
    }
    blocked {
      constraint
      by {
        ...PathEnd
      }
      relaxed {
        length
        explanation(lang: $lang)
      }
    }
    graphml: export(format: GRAPHML) {
      url
    }
    tables: export(format: ZIP) {
      url
    }
    turtle: export(format: TURTLE) {
      url
    }
    jsonld: export(format: JSONLD) {
      url
    }
  }
}
    fragment EvidenceParts on Evidence {
  quote
  locator
  document {
    id
    kind
    name(lang: $lang)
    url
  }
}
fragment PathEnd on Entity {
  id
  kind
  name(lang: $lang)
}`),Ae=new J(`
    query PathNames($ids: [ID!]!, $limit: Int!, $lang: Language) {
  neighbourhood(ids: $ids, depth: 0, limit: $limit) {
    nodes {
      id
      kind
      name(lang: $lang)
      entity {
        mergedIds
      }
    }
  }
}
    `),je=new J(`
    query PathExample($from: ID!, $to: ID!, $lang: Language) {
  from: entity(id: $from) {
    ...PathEnd
  }
  to: entity(id: $to) {
    ...PathEnd
  }
}
    fragment PathEnd on Entity {
  id
  kind
  name(lang: $lang)
}`),Z=class extends Error{code;path;constructor(e,t,n){super(t),this.code=e,this.path=n}},Me=new Set;function Ne(e){return Me.add(e),()=>Me.delete(e)}async function Pe(e,t,n){let r=await Fe({query:e.toString(),variables:t},n),i=r.errors?.[0];if(i!==void 0||r.data==null)throw new Z(i?.extensions?.code??`INTERNAL`,i?.message??``,i?.path?.join(`.`));let a=r.extensions?.revision;return a!==void 0&&Me.forEach(e=>e(a)),r.data}async function Fe(e,t){let n;try{n=await fetch(`/graphql`,{method:`POST`,headers:{"Content-Type":`application/json`,Accept:`application/graphql-response+json`},body:JSON.stringify(e),signal:t??null})}catch(e){throw t?.aborted?e:new Z(`NETWORK`,``)}try{return await n.json()}catch{throw new Z(n.status===503?`UNAVAILABLE`:`INTERNAL`,``)}}function Ie(e){return e instanceof DOMException&&e.name===`AbortError`}var Le=class{#e=H();get answer(){return R(this.#e)}set answer(e){F(this.#e,e)}#t=H();get error(){return R(this.#t)}set error(e){F(this.#t,e)}#n=H(!1);get busy(){return R(this.#n)}set busy(e){F(this.#n,e,!0)}#r=H();get asked(){return R(this.#r)}set asked(e){F(this.#r,e)}#i=H(0);constructor(e,t){p(()=>{R(this.#i);let n=t();if(n===void 0){this.answer=this.error=this.asked=void 0,this.busy=!1;return}let r=new AbortController;return this.#a(e,n,r.signal),()=>r.abort()})}again(){T(this.#i)}async#a(e,t,n){this.busy=!0,this.asked={query:e.toString(),variables:t};try{let r=await Pe(e,t,n);if(n.aborted)return;this.answer=r,this.error=void 0}catch(e){if(n.aborted||Ie(e))return;this.error=e instanceof Z?e:new Z(`INTERNAL`,String(e))}this.busy=!1}},Re=t(`<i aria-hidden="true" class="svelte-1ldxgdw"></i>`);function ze(e,t){var n=Re();b(()=>K(n,`data-kind`,t.kind)),m(e,n)}var Be=t(`<li role="option" class="svelte-c8av7w"><span class="name"><!> </span> <span class="hint svelte-c8av7w"> </span></li>`),Ve=t(`<div><label> </label> <input type="search" role="combobox" autocomplete="off" spellcheck="false" aria-autocomplete="list" class="svelte-c8av7w"/> <ul class="plain svelte-c8av7w" role="listbox"></ul> <span class="hidden" role="status"> </span></div>`);function He(e,t){let n=o();D(t,!0);let r=I(t,`labelled`,3,!1),s=I(t,`text`,15,``),u=I(t,`placeholder`,3,``),d=I(t,`kinds`,19,()=>[]),f=I(t,`autofocus`,3,!1),p=I(t,`compact`,3,!1),h=M(()=>U.t.search),_=H(``),y=H(-1),S=H(!1),C=new Le(De,()=>R(_).trim()===``?void 0:{prefix:R(_),kinds:d(),lang:U.api}),w=M(()=>R(S)?C.answer?.suggest??[]:[]);function T(){F(_,s(),!0),F(S,!0),F(y,-1)}function E(e){s(e.name),k(),t.pick(e)}function k(){F(S,!1),F(y,-1)}function ee(e){let n=R(w).length;if(e.key===`ArrowDown`&&n>0)F(y,(R(y)+1)%n);else if(e.key===`ArrowUp`&&n>0)F(y,R(y)<=0?n-1:R(y)-1,!0);else if(e.key===`Escape`&&R(S))k();else if(e.key===`Enter`){let e=R(w)[R(y)];e?E(e):t.submit?(k(),t.submit(s())):R(w)[0]&&E(R(w)[0])}else return;e.preventDefault()}function N(e){f()&&e.focus()}var P=Ve();let z;var V=W(P);let q;var J=B(V,!0),Y=A(V,2);x(Y),v(()=>O(Y,s)),i(Y,e=>N?.(e));var X=A(Y,2);j(X,23,()=>R(w),e=>e.id,(e,t,r)=>{var i=Be(),o=W(i),s=W(o);ze(s,{get kind(){return R(t).kind}});var c=A(s,1,!0);L(o);var u=A(o,2),d=B(u,!0);L(i),b(()=>{K(i,`id`,`${n}-${R(r)??``}`),K(i,`aria-selected`,R(r)===R(y)),l(c,R(t).name),l(d,R(t).hint??U.t.kinds[R(t).kind])}),a(`mousedown`,i,e=>e.preventDefault()),a(`click`,i,()=>E(R(t))),a(`mousemove`,i,()=>F(y,R(r),!0)),m(e,i)}),L(X);var te=A(X,2),ne=B(te,!0);L(P),b(e=>{z=g(P,1,`field svelte-c8av7w`,null,z,{compact:p()}),K(V,`for`,`${n}-text`),q=g(V,1,`svelte-c8av7w`,null,q,{hidden:!r()}),l(J,t.label),K(Y,`id`,`${n}-text`),K(Y,`placeholder`,u()),K(Y,`aria-expanded`,R(w).length>0),K(Y,`aria-controls`,`${n}-list`),K(Y,`aria-activedescendant`,R(y)>=0?`${n}-${R(y)}`:void 0),K(X,`id`,`${n}-list`),K(X,`aria-label`,t.label),K(X,`hidden`,R(w).length===0),l(ne,e)},[()=>R(w).length>0?R(h).suggestions(R(w).length):``]),a(`input`,Y,T),a(`keydown`,Y,ee),c(`blur`,Y,k),m(e,P),G()}_([`input`,`keydown`,`mousedown`,`click`,`mousemove`]);var Ue=[`system`,`light`,`dark`],We=z(`theme`),Ge=matchMedia(`(prefers-color-scheme: dark)`),Q=H(C(We===`light`||We===`dark`?We:`system`));qe(),Ge.addEventListener(`change`,qe);var Ke={get chosen(){return R(Q)},choose(e){F(Q,e,!0),k(`theme`,e),qe()}};function qe(){document.documentElement.dataset.theme=R(Q)===`system`?Ge.matches?`dark`:`light`:R(Q)}var Je=t(`<div class="search svelte-zne36e" role="search"><!></div>`),Ye=t(`<option> </option>`),Xe=t(`<li class="svelte-zne36e"><a class="svelte-zne36e"> </a></li>`),Ze=t(`<header class="svelte-zne36e"><div class="bar svelte-zne36e"><a class="brand svelte-zne36e" href="/"><img src="/icon.svg" alt="" width="24" height="24"/> </a> <!> <div class="settings svelte-zne36e"><button class="button svelte-zne36e"> </button> <label><span class="hidden"> </span> <select class="svelte-zne36e"></select></label> <button class="button menu svelte-zne36e" aria-controls="nav"> </button></div> <nav id="nav"><ul class="plain svelte-zne36e"></ul></nav></div></header>`);function Qe(e,t){D(t,!0);let r=M(()=>U.t),i=[`search`,`paths`,`graph`,`institutions`,`agreements`,`programmes`,`projects`,`themes`,`disagreements`,`sources`,`builders`],o=H(!1),s=H(``),c=M(()=>U.lang===`fr`?`en`:`fr`);function u(e){F(s,``),E.go(e)}var d=Ze(),p=W(d),_=W(p),v=A(W(_),1,!0);L(_);var y=A(_,2),x=e=>{var t=Je();He(W(t),{compact:!0,get label(){return R(r).app.search},get placeholder(){return R(r).app.search},pick:e=>u(P(e.id)),submit:e=>e.trim()!==``&&u(S(`/search`,{q:e.trim()})),get text(){return R(s)},set text(e){F(s,e,!0)}}),L(t),b(()=>K(t,`aria-label`,R(r).app.search)),m(e,t)};f(y,e=>{t.page!==``&&t.page!==`search`&&e(x)});var C=A(y,2),w=W(C),T=B(w,!0),O=A(w,2),k=W(O),ee=B(k,!0),N=A(k,2);j(N,20,()=>Ue,e=>e,(e,t)=>{var n=Ye(),i=B(n,!0),a={};b(()=>{l(i,R(r).app[t]),a!==(a=t)&&(n.value=(n.__value=a)??``)}),m(e,n)}),L(N);var I;h(N),L(O);var z=A(O,2),V=B(z,!0);L(C);var q=A(C,2);let J;var Y=W(q);j(Y,20,()=>i,e=>e,(e,n)=>{var i=Xe(),s=W(i),c=B(s,!0);L(i),b(()=>{K(s,`href`,n===`search`?`/`:`/`+n),K(s,`aria-current`,n===t.page||n===`search`&&t.page===``?`page`:void 0),l(c,R(r).nav[n])}),a(`click`,s,()=>F(o,!1)),m(e,i)}),L(Y),L(q),L(p),L(d),b(()=>{l(v,R(r).app.name),K(w,`lang`,R(c)),l(T,R(r).app.language),l(ee,R(r).app.theme),I!==(I=Ke.chosen)&&(N.value=(N.__value=I)??``,n(N,I)),K(z,`aria-expanded`,R(o)),l(V,R(r).app.menu),K(q,`aria-label`,R(r).app.menu),J=g(q,1,`svelte-zne36e`,null,J,{open:R(o)})}),a(`click`,w,()=>U.choose(R(c))),a(`change`,N,e=>Ke.choose(Ue[e.currentTarget.selectedIndex]??`system`)),a(`click`,z,()=>F(o,!R(o))),m(e,d),G()}_([`click`,`change`]);var $e=t(`<p class="svelte-185bp0w"> <button class="button"> </button></p>`),et=t(`<div role="status"><!></div>`);function tt(e,t){D(t,!0);let n,r=H(!1);p(()=>Ne(e=>{n??=e,F(r,R(r)||e>n)}));var i=et(),o=W(i),s=e=>{var t=$e(),n=W(t),r=A(n),i=B(r,!0);L(t),b(()=>{l(n,`${U.t.app.newer??``} `),l(i,U.t.app.reload)}),a(`click`,r,()=>location.reload()),m(e,t)};f(o,e=>{R(r)&&e(s)}),L(i),m(e,i),G()}_([`click`]);var nt=t(`<h1> </h1> <p><a href="/"> </a></p>`,1);function rt(t,n){D(n,!0);var i=nt();r(`kbj945`,t=>{y(()=>{e.title=U.t.app.name??``})});var a=N(i),o=B(a,!0),s=A(a,2),c=W(s),u=B(c,!0);L(s),b(()=>{l(o,U.t.app.notFound),l(u,U.t.app.home)}),m(t,i),G()}var it=(function(){let e=typeof document<`u`&&document.createElement(`link`).relList;return e&&e.supports&&e.supports(`modulepreload`)?`modulepreload`:`preload`})(),at=function(e){return`/`+e},ot={},st=function(e){return e.pathname.endsWith(`.css`)},ct=function(e,t,n){if(t in e)return e[t];let r=n();if(!r){e[t]=void 0;return}let i=r.then(()=>{e[t]=void 0},n=>{throw e[t]=void 0,n});return e[t]=i,i},$=function(e,t,n){let r=Promise.resolve();if(t&&t.length>0){let e,i=document.querySelector(`meta[property=csp-nonce]`),a=i?.nonce||i?.getAttribute(`nonce`);function o(e){return Promise.all(e.map(e=>Promise.resolve(e).then(e=>({status:`fulfilled`,value:e}),e=>({status:`rejected`,reason:e}))))}function s(e){return import.meta.resolve?new URL(import.meta.resolve(e)):new URL(e,import.meta.url)}r=o(t.map(t=>{t=at(t,n);let r=s(t),i=st(r);return ct(ot,r.href,()=>{if(e===void 0){e={all:new Set,styles:new Set};let t=document.getElementsByTagName(`link`);for(let n=t.length-1;n>=0;n--){let r=t[n];e.all.add(r.href),r.rel===`stylesheet`&&e.styles.add(r.href)}}if((i?e.styles:e.all).has(r.href))return;let t=document.createElement(`link`);if(t.rel=i?`stylesheet`:it,i||(t.as=`script`),t.crossOrigin=``,t.href=r.href,a&&t.setAttribute(`nonce`,a),document.head.appendChild(t),i)return new Promise((e,n)=>{let i=a=>{t.removeEventListener(`load`,i),t.removeEventListener(`error`,i),a.type===`error`?n(Error(`Unable to preload CSS for ${r}`)):e(a)};t.addEventListener(`load`,i),t.addEventListener(`error`,i)})})}).filter(e=>e!==void 0))}function i(e){let t=new Event(`vite:preloadError`,{cancelable:!0});if(t.payload=e,window.dispatchEvent(t),!t.defaultPrevented)throw e}return r.then(t=>{for(let e of t||[])e.status===`rejected`&&i(e.reason);return e().catch(i)})},lt=t(`<a class="skip svelte-1n46o8q" href="#main"> </a> <!> <!> <main id="main" tabindex="-1" class="svelte-1n46o8q"><!></main>`,1);function ut(e,t){D(t,!0);let n={"":()=>$(()=>import(`./Search-M9jIuxg-.js`),__vite__mapDeps([0,1,2,3,4,5,6,7,8])),search:()=>$(()=>import(`./Search-M9jIuxg-.js`),__vite__mapDeps([0,1,2,3,4,5,6,7,8])),institutions:()=>$(()=>import(`./Lists-CEHMjBlX.js`),__vite__mapDeps([9,1,10,11,12,2,3,4,13,7,14,15,16])),agreements:()=>$(()=>import(`./Lists-CEHMjBlX.js`),__vite__mapDeps([9,1,10,11,12,2,3,4,13,7,14,15,16])),programmes:()=>$(()=>import(`./Lists-CEHMjBlX.js`),__vite__mapDeps([9,1,10,11,12,2,3,4,13,7,14,15,16])),projects:()=>$(()=>import(`./Lists-CEHMjBlX.js`),__vite__mapDeps([9,1,10,11,12,2,3,4,13,7,14,15,16])),themes:()=>$(()=>import(`./Lists-CEHMjBlX.js`),__vite__mapDeps([9,1,10,11,12,2,3,4,13,7,14,15,16])),disagreements:()=>$(()=>import(`./Disagreements-CqxUnUEz.js`),__vite__mapDeps([17,1,18,5,6,19,20,21,22,7,13,23,24,2,3,4,10,11,14,15,25])),sources:()=>$(()=>import(`./Sources-DGHZESlX.js`),__vite__mapDeps([26,1,2,3,4,10,11,7,13,12,20,21,23,5,6,27])),builders:()=>$(()=>import(`./Builders-BNdO7ej2.js`),__vite__mapDeps([28,1,3,29])),graph:()=>$(()=>import(`./Graph-Dd67YwxF.js`),__vite__mapDeps([30,1,31,5,6,7,19,20,21,22,2,3,4,32])),paths:()=>$(()=>import(`./Paths-C1_4pmwo.js`),__vite__mapDeps([33,1,31,2,3,4,5,6,20,21,34])),entity:()=>$(()=>import(`./Entity-Cf3MId4d.js`),__vite__mapDeps([35,1,7,18,5,6,19,20,21,22,13,23,24,2,3,4,36]))},r=M(()=>w(E.path)),i=H(void 0),a,o=!0;p(()=>V(document.body).destroy),p(()=>{document.documentElement.lang=U.lang}),p(()=>{let e=R(r)===void 0?void 0:n[R(r)],t=!1;return e===void 0?F(i,rt):e().then(e=>{t||(F(i,e.default),o||a.focus({preventScroll:!0}),o=!1)}),()=>{t=!0}});var s=lt(),c=N(s),h=B(c,!0),g=A(c,2);Qe(g,{get page(){return R(r)}});var _=A(g,2);tt(_,{});var v=A(_,2),y=W(v),x=e=>{var t=q(),n=N(t);u(n,()=>E.path,e=>{var t=q(),n=N(t);d(n,()=>R(i),(e,t)=>{t(e,{})}),m(e,t)}),m(e,t)};f(y,e=>{R(i)&&e(x)}),L(v),ee(v,e=>a=e,()=>a),b(()=>l(h,U.t.app.skip)),m(e,s),G()}s(ut,{target:document.getElementById(`app`)});export{ke as A,xe as B,te as C,ge as D,ce as E,Oe as F,me as H,ve as I,be as L,ue as M,pe as N,je as O,fe as P,ye as R,X as S,le as T,he as V,Ee as _,ze as a,Te as b,Pe as c,oe as d,ae as f,se as g,Se as h,He as i,de as j,Ae as k,Ne as l,re as m,rt as n,Le as o,ie as p,Ke as r,Z as s,$ as t,Ie as u,Ce as v,ne as w,Y as x,we as y,_e as z};