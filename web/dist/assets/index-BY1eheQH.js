const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/Search-hruCsyM3.js","assets/i18n.svelte-Dqcx9eoE.js","assets/States-Bo2MqyQo.js","assets/graphiql-FRBmvoe9.js","assets/States-DKlvb-2H.css","assets/EntityLink-gfJ9QI3u.js","assets/EntityLink-C4ek_KfN.css","assets/dates-W502U_wK.js","assets/Search-DaANpGDa.css","assets/Lists-C9g3kWH2.js","assets/state-f3_Ij_eM.js","assets/state-CnMPtQUT.css","assets/where-CzS4b_1o.js","assets/FacetGroup-vk-fwDYK.js","assets/FacetGroup-B_ae4lX3.css","assets/Lists-JghDjdal.css","assets/Disagreements-B7Q00JdK.js","assets/relations-D2mt6Fje.js","assets/Evidence-MRk1MFlg.js","assets/Place-XdmNnn1e.js","assets/Place-DBOJLEAy.css","assets/Evidence-B37ZuEs8.css","assets/Disagreements-CUt-RFxW.css","assets/Sources-PZEA4HvE.js","assets/Sources-CjE5Iw2Y.css","assets/Builders-DX8zFoi5.js","assets/Builders-DELOYehi.css","assets/Graph-CuGD0TyF.js","assets/address-BdhFwLwV.js","assets/Graph-Bvi5mxV8.css","assets/Paths-Db-RGktI.js","assets/Paths-9pW2_dxo.css","assets/Entity-cFGFhYVa.js","assets/Entity-CvTZj9NR.css"])))=>i.map(i=>d[i]);
import{$ as e,B as t,C as n,D as r,E as i,F as a,G as o,J as s,K as c,L as l,M as u,P as d,Q as f,R as p,S as m,T as h,U as g,V as _,X as v,Z as y,_ as b,a as x,at as S,c as C,ct as w,d as T,dt as E,et as D,ft as O,g as k,i as A,it as j,k as M,lt as N,m as P,mt as F,nt as I,o as ee,ot as L,p as R,q as z,r as B,rt as V,s as H,st as U,t as W,ut as G,v as K,z as q}from"./i18n.svelte-Dqcx9eoE.js";var J=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new J(`
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
  property
  title(lang: $lang)
  relation
  reason(lang: $lang)
  rule
  best {
    statement
  }
  sides {
    statement
    value
    label(lang: $lang)
    lang
    unit
    approximation
    since
    until
    validity
    rank
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
      id
      kind
      title(lang: $lang)
      relation
      rule
      reason(lang: $lang)
      entity {
        id
        kind
        name(lang: $lang)
      }
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
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
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
  property
  title(lang: $lang)
  relation
  reason(lang: $lang)
  rule
  best {
    statement
  }
  sides {
    statement
    value
    label(lang: $lang)
    lang
    unit
    approximation
    since
    until
    validity
    rank
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
    query Search($text: String!, $kinds: [EntityKind!], $lang: Language, $first: Int, $after: String) {
  search(text: $text, kinds: $kinds, lang: $lang, first: $first, after: $after) {
    totalCount
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
    `),ke=new J(`
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
}`),Z=class extends Error{code;path;constructor(e,t,n){super(t),this.code=e,this.path=n}},Me=new Set;function Ne(e){return Me.add(e),()=>Me.delete(e)}async function Pe(e,t,n){let r=await Fe({query:e.toString(),variables:t},n),i=r.errors?.[0];if(i!==void 0||r.data==null)throw new Z(i?.extensions?.code??`INTERNAL`,i?.message??``,i?.path?.join(`.`));let a=r.extensions?.revision;return a!==void 0&&Me.forEach(e=>e(a)),r.data}async function Fe(e,t){let n;try{n=await fetch(`/graphql`,{method:`POST`,headers:{"Content-Type":`application/json`,Accept:`application/graphql-response+json`},body:JSON.stringify(e),signal:t??null})}catch(e){throw t?.aborted?e:new Z(`NETWORK`,``)}try{return await n.json()}catch{throw new Z(n.status===503?`UNAVAILABLE`:`INTERNAL`,``)}}function Ie(e){return e instanceof DOMException&&e.name===`AbortError`}var Le=class{#e=w();get answer(){return s(this.#e)}set answer(e){U(this.#e,e)}#t=w();get error(){return s(this.#t)}set error(e){U(this.#t,e)}#n=w(!1);get busy(){return s(this.#n)}set busy(e){U(this.#n,e,!0)}#r=w();get asked(){return s(this.#r)}set asked(e){U(this.#r,e)}#i=w(0);constructor(t,n){e(()=>{s(this.#i);let e=n();if(e===void 0){this.answer=this.error=this.asked=void 0,this.busy=!1;return}let r=new AbortController;return this.#a(t,e,r.signal),()=>r.abort()})}again(){N(this.#i)}async#a(e,t,n){this.busy=!0,this.asked={query:e.toString(),variables:t};try{let r=await Pe(e,t,n);if(n.aborted)return;this.answer=r,this.error=void 0}catch(e){if(n.aborted||Ie(e))return;this.error=e instanceof Z?e:new Z(`INTERNAL`,String(e))}this.busy=!1}},Re=_(`<i aria-hidden="true" class="svelte-1ldxgdw"></i>`);function ze(e,t){var n=Re();f(()=>K(n,`data-kind`,t.kind)),q(e,n)}var Be=_(`<li role="option" class="svelte-c8av7w"><span class="name"><!> </span> <span class="hint svelte-c8av7w"> </span></li>`),Ve=_(`<div><label> </label> <input type="search" role="combobox" autocomplete="off" spellcheck="false" aria-autocomplete="list" class="svelte-c8av7w"/> <ul class="plain svelte-c8av7w" role="listbox"></ul> <span class="hidden" role="status"> </span></div>`);function He(e,t){let n=g();O(t,!0);let r=R(t,`labelled`,3,!1),a=R(t,`text`,15,``),o=R(t,`placeholder`,3,``),l=R(t,`kinds`,19,()=>[]),d=R(t,`autofocus`,3,!1),m=R(t,`compact`,3,!1),_=G(()=>W.t.search),v=w(``),x=w(-1),C=w(!1),T=new Le(De,()=>s(v).trim()===``?void 0:{prefix:s(v),kinds:l(),lang:W.api}),D=G(()=>s(C)?T.answer?.suggest??[]:[]);function A(){U(v,a(),!0),U(C,!0),U(x,-1)}function M(e){a(e.name),N(),t.pick(e)}function N(){U(C,!1),U(x,-1)}function P(e){let n=s(D).length;if(e.key===`ArrowDown`&&n>0)U(x,(s(x)+1)%n);else if(e.key===`ArrowUp`&&n>0)U(x,s(x)<=0?n-1:s(x)-1,!0);else if(e.key===`Escape`&&s(C))N();else if(e.key===`Enter`){let e=s(D)[s(x)];e?M(e):t.submit?(N(),t.submit(a())):s(D)[0]&&M(s(D)[0])}else return;e.preventDefault()}function ee(e){d()&&e.focus()}var L=Ve();let B;var V=I(L);let H;var J=j(V,!0),Y=S(V,2);b(Y),y(()=>k(Y,a)),i(Y,e=>ee?.(e));var X=S(Y,2);u(X,23,()=>s(D),e=>e.id,(e,t,r)=>{var i=Be(),a=I(i),o=I(a);ze(o,{get kind(){return s(t).kind}});var l=S(o,1,!0);F(a);var u=S(a,2),d=j(u,!0);F(i),f(()=>{K(i,`id`,`${n}-${s(r)??``}`),K(i,`aria-selected`,s(r)===s(x)),p(l,s(t).name),p(d,s(t).hint??W.t.kinds[s(t).kind])}),c(`mousedown`,i,e=>e.preventDefault()),c(`click`,i,()=>M(s(t))),c(`mousemove`,i,()=>U(x,s(r),!0)),q(e,i)}),F(X);var te=S(X,2),ne=j(te,!0);F(L),f(e=>{B=h(L,1,`field svelte-c8av7w`,null,B,{compact:m()}),K(V,`for`,`${n}-text`),H=h(V,1,`svelte-c8av7w`,null,H,{hidden:!r()}),p(J,t.label),K(Y,`id`,`${n}-text`),K(Y,`placeholder`,o()),K(Y,`aria-expanded`,s(D).length>0),K(Y,`aria-controls`,`${n}-list`),K(Y,`aria-activedescendant`,s(x)>=0?`${n}-${s(x)}`:void 0),K(X,`id`,`${n}-list`),K(X,`aria-label`,t.label),K(X,`hidden`,s(D).length===0),p(ne,e)},[()=>s(D).length>0?s(_).suggestions(s(D).length):``]),c(`input`,Y,A),c(`keydown`,Y,P),z(`blur`,Y,N),q(e,L),E()}o([`input`,`keydown`,`mousedown`,`click`,`mousemove`]);var Ue=[`system`,`light`,`dark`],We=B(`theme`),Ge=matchMedia(`(prefers-color-scheme: dark)`),Q=w(L(We===`light`||We===`dark`?We:`system`));qe(),Ge.addEventListener(`change`,qe);var Ke={get chosen(){return s(Q)},choose(e){U(Q,e,!0),A(`theme`,e),qe()}};function qe(){document.documentElement.dataset.theme=s(Q)===`system`?Ge.matches?`dark`:`light`:s(Q)}var Je=_(`<div class="search svelte-zne36e" role="search"><!></div>`),Ye=_(`<option> </option>`),Xe=_(`<li class="svelte-zne36e"><a class="svelte-zne36e"> </a></li>`),Ze=_(`<header class="svelte-zne36e"><div class="bar svelte-zne36e"><a class="brand svelte-zne36e" href="/"><img src="/icon.svg" alt="" width="24" height="24"/> </a> <!> <div class="settings svelte-zne36e"><button class="button svelte-zne36e"> </button> <label><span class="hidden"> </span> <select class="svelte-zne36e"></select></label> <button class="button menu svelte-zne36e" aria-controls="nav"> </button></div> <nav id="nav"><ul class="plain svelte-zne36e"></ul></nav></div></header>`);function Qe(e,t){O(t,!0);let r=G(()=>W.t),i=[`search`,`paths`,`graph`,`institutions`,`agreements`,`programmes`,`projects`,`themes`,`disagreements`,`sources`,`builders`],o=w(!1),l=w(``),d=G(()=>W.lang===`fr`?`en`:`fr`);function g(e){U(l,``),T.go(e)}var _=Ze(),v=I(_),y=I(v),b=S(I(y),1,!0);F(y);var C=S(y,2),D=e=>{var t=Je();He(I(t),{compact:!0,get label(){return s(r).app.search},get placeholder(){return s(r).app.search},pick:e=>g(ee(e.id)),submit:e=>e.trim()!==``&&g(x(`/search`,{q:e.trim()})),get text(){return s(l)},set text(e){U(l,e,!0)}}),F(t),f(()=>K(t,`aria-label`,s(r).app.search)),q(e,t)};a(C,e=>{t.page!==``&&t.page!==`search`&&e(D)});var k=S(C,2),A=I(k),M=j(A,!0),N=S(A,2),P=I(N),L=j(P,!0),R=S(P,2);u(R,20,()=>Ue,e=>e,(e,t)=>{var n=Ye(),i=j(n,!0),a={};f(()=>{p(i,s(r).app[t]),a!==(a=t)&&(n.value=(n.__value=a)??``)}),q(e,n)}),F(R);var z;m(R),F(N);var B=S(N,2),V=j(B,!0);F(k);var H=S(k,2);let J;var Y=I(H);u(Y,20,()=>i,e=>e,(e,n)=>{var i=Xe(),a=I(i),l=j(a,!0);F(i),f(()=>{K(a,`href`,n===`search`?`/`:`/`+n),K(a,`aria-current`,n===t.page||n===`search`&&t.page===``?`page`:void 0),p(l,s(r).nav[n])}),c(`click`,a,()=>U(o,!1)),q(e,i)}),F(Y),F(H),F(v),F(_),f(()=>{p(b,s(r).app.name),K(A,`lang`,s(d)),p(M,s(r).app.language),p(L,s(r).app.theme),z!==(z=Ke.chosen)&&(R.value=(R.__value=z)??``,n(R,z)),K(B,`aria-expanded`,s(o)),p(V,s(r).app.menu),K(H,`aria-label`,s(r).app.menu),J=h(H,1,`svelte-zne36e`,null,J,{open:s(o)})}),c(`click`,A,()=>W.choose(s(d))),c(`change`,R,e=>Ke.choose(Ue[e.currentTarget.selectedIndex]??`system`)),c(`click`,B,()=>U(o,!s(o))),q(e,_),E()}o([`click`,`change`]);var $e=_(`<p class="svelte-185bp0w"> <button class="button"> </button></p>`),et=_(`<div role="status"><!></div>`);function tt(t,n){O(n,!0);let r,i=w(!1);e(()=>Ne(e=>{r??=e,U(i,s(i)||e>r)}));var o=et(),l=I(o),u=e=>{var t=$e(),n=I(t),r=S(n),i=j(r,!0);F(t),f(()=>{p(n,`${W.t.app.newer??``} `),p(i,W.t.app.reload)}),c(`click`,r,()=>location.reload()),q(e,t)};a(l,e=>{s(i)&&e(u)}),F(o),q(t,o),E()}o([`click`]);var nt=_(`<h1> </h1> <p><a href="/"> </a></p>`,1);function rt(e,t){O(t,!0);var n=nt();r(`kbj945`,e=>{v(()=>{D.title=W.t.app.name??``})});var i=V(n),a=j(i,!0),o=S(i,2),s=I(o),c=j(s,!0);F(o),f(()=>{p(a,W.t.app.notFound),p(c,W.t.app.home)}),q(e,n),E()}var it=(function(){let e=typeof document<`u`&&document.createElement(`link`).relList;return e&&e.supports&&e.supports(`modulepreload`)?`modulepreload`:`preload`})(),at=function(e){return`/`+e},ot={},st=function(e){return e.pathname.endsWith(`.css`)},ct=function(e,t,n){if(t in e)return e[t];let r=n();if(!r){e[t]=void 0;return}let i=r.then(()=>{e[t]=void 0},n=>{throw e[t]=void 0,n});return e[t]=i,i},$=function(e,t,n){let r=Promise.resolve();if(t&&t.length>0){let e,i=document.querySelector(`meta[property=csp-nonce]`),a=i?.nonce||i?.getAttribute(`nonce`);function o(e){return Promise.all(e.map(e=>Promise.resolve(e).then(e=>({status:`fulfilled`,value:e}),e=>({status:`rejected`,reason:e}))))}function s(e){return import.meta.resolve?new URL(import.meta.resolve(e)):new URL(e,import.meta.url)}r=o(t.map(t=>{t=at(t,n);let r=s(t),i=st(r);return ct(ot,r.href,()=>{if(e===void 0){e={all:new Set,styles:new Set};let t=document.getElementsByTagName(`link`);for(let n=t.length-1;n>=0;n--){let r=t[n];e.all.add(r.href),r.rel===`stylesheet`&&e.styles.add(r.href)}}if((i?e.styles:e.all).has(r.href))return;let t=document.createElement(`link`);if(t.rel=i?`stylesheet`:it,i||(t.as=`script`),t.crossOrigin=``,t.href=r.href,a&&t.setAttribute(`nonce`,a),document.head.appendChild(t),i)return new Promise((e,n)=>{let i=a=>{t.removeEventListener(`load`,i),t.removeEventListener(`error`,i),a.type===`error`?n(Error(`Unable to preload CSS for ${r}`)):e(a)};t.addEventListener(`load`,i),t.addEventListener(`error`,i)})})}).filter(e=>e!==void 0))}function i(e){let t=new Event(`vite:preloadError`,{cancelable:!0});if(t.payload=e,window.dispatchEvent(t),!t.defaultPrevented)throw e}return r.then(t=>{for(let e of t||[])e.status===`rejected`&&i(e.reason);return e().catch(i)})},lt=_(`<a class="skip svelte-1n46o8q" href="#main"> </a> <!> <!> <main id="main" tabindex="-1" class="svelte-1n46o8q"><!></main>`,1);function ut(n,r){O(r,!0);let i={"":()=>$(()=>import(`./Search-hruCsyM3.js`),__vite__mapDeps([0,1,2,3,4,5,6,7,8])),search:()=>$(()=>import(`./Search-hruCsyM3.js`),__vite__mapDeps([0,1,2,3,4,5,6,7,8])),institutions:()=>$(()=>import(`./Lists-C9g3kWH2.js`),__vite__mapDeps([9,1,10,7,11,12,2,3,4,13,14,15])),agreements:()=>$(()=>import(`./Lists-C9g3kWH2.js`),__vite__mapDeps([9,1,10,7,11,12,2,3,4,13,14,15])),programmes:()=>$(()=>import(`./Lists-C9g3kWH2.js`),__vite__mapDeps([9,1,10,7,11,12,2,3,4,13,14,15])),projects:()=>$(()=>import(`./Lists-C9g3kWH2.js`),__vite__mapDeps([9,1,10,7,11,12,2,3,4,13,14,15])),themes:()=>$(()=>import(`./Lists-C9g3kWH2.js`),__vite__mapDeps([9,1,10,7,11,12,2,3,4,13,14,15])),disagreements:()=>$(()=>import(`./Disagreements-B7Q00JdK.js`),__vite__mapDeps([16,1,17,2,3,4,10,7,11,5,6,18,19,20,21,13,14,22])),sources:()=>$(()=>import(`./Sources-PZEA4HvE.js`),__vite__mapDeps([23,1,2,3,4,10,7,11,12,19,20,17,5,6,24])),builders:()=>$(()=>import(`./Builders-DX8zFoi5.js`),__vite__mapDeps([25,1,3,26])),graph:()=>$(()=>import(`./Graph-CuGD0TyF.js`),__vite__mapDeps([27,1,28,5,6,7,18,19,20,21,2,3,4,29])),paths:()=>$(()=>import(`./Paths-Db-RGktI.js`),__vite__mapDeps([30,1,28,2,3,4,5,6,19,20,31])),entity:()=>$(()=>import(`./Entity-cFGFhYVa.js`),__vite__mapDeps([32,1,7,5,6,18,19,20,21,2,3,4,33]))},o=G(()=>C(T.path)),c=w(void 0),l,u=!0;e(()=>H(document.body).destroy),e(()=>{document.documentElement.lang=W.lang}),e(()=>{let e=s(o)===void 0?void 0:i[s(o)],t=!1;return e===void 0?U(c,rt):e().then(e=>{t||(U(c,e.default),u||l.focus({preventScroll:!0}),u=!1)}),()=>{t=!0}});var m=lt(),h=V(m),g=j(h,!0),_=S(h,2);Qe(_,{get page(){return s(o)}});var v=S(_,2);tt(v,{});var y=S(v,2),b=I(y),x=e=>{var n=t(),r=V(n);d(r,()=>T.path,e=>{var n=t(),r=V(n);M(r,()=>s(c),(e,t)=>{t(e,{})}),q(e,n)}),q(e,n)};a(b,e=>{s(c)&&e(x)}),F(y),P(y,e=>l=e,()=>l),f(()=>p(g,W.t.app.skip)),q(n,m),E()}l(ut,{target:document.getElementById(`app`)});export{ke as A,xe as B,te as C,ge as D,ce as E,Oe as F,me as H,ve as I,be as L,ue as M,pe as N,je as O,fe as P,ye as R,X as S,le as T,he as V,Ee as _,ze as a,Te as b,Pe as c,oe as d,ae as f,se as g,Se as h,He as i,de as j,Ae as k,Ne as l,re as m,rt as n,Le as o,ie as p,Ke as r,Z as s,$ as t,Ie as u,Ce as v,ne as w,Y as x,we as y,_e as z};