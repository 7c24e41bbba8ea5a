import{B as e,J as t,P as n,R as r,S as i,U as a,V as o,X as s,_ as c,at as l,c as u,dt as d,et as f,ft as p,gt as m,ht as h,i as g,it as _,lt as v,mt as y,o as b,ot as x,pt as S,q as C,r as w,st as T,tt as E,ut as D,v as O}from"./index-n5_Ug-EE.js";import{n as k,t as ee}from"./graphiql-FRBmvoe9.js";var A=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new A(`
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
    `,{fragmentName:`EvidenceParts`}),new A(`
    fragment ConflictParts on Conflict {
  id
  kind
  property
  relation
  reason(lang: $lang)
  rule
  best {
    statement
  }
  sides {
    statement
    value
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
}`,{fragmentName:`ConflictParts`}),new A(`
    fragment PathEnd on Entity {
  id
  kind
  name(lang: $lang)
}
    `,{fragmentName:`PathEnd`});var j=new A(`
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
    `),M=new A(`
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
    `),N=new A(`
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
}`),te=new A(`
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
    `),P=new A(`
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
}`),F=new A(`
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
    `),I=new A(`
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
    `),L=new A(`
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
    `),R=new A(`
    query EntityName($id: ID!, $lang: Language) {
  entity(id: $id) {
    name(lang: $lang)
  }
}
    `),z=new A(`
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
    `),B=new A(`
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
    `),V=new A(`
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
    `),H=new A(`
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
    `),U=new A(`
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
    `),W=new A(`
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
    `),G=new A(`
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
    `),K=new A(`
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
    `),q=new A(`
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
    `),J=new A(`
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
    `),Y=new A(`
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
    `),X=new A(`
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
    `),Z=new A(`
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
    `),Q=new A(`
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
    `),ne=new A(`
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
  relation
  reason(lang: $lang)
  rule
  best {
    statement
  }
  sides {
    statement
    value
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
}`),re=new A(`
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
}`),ie=new A(`
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
    `),ae=new A(`
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
    `),oe=new A(`
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
    `),se=new A(`
    query Suggest($prefix: String!, $kinds: [EntityKind!], $lang: Language) {
  suggest(prefix: $prefix, kinds: $kinds, lang: $lang, first: 8) {
    id
    kind
    name
    hint
  }
}
    `),ce=new A(`
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
    `),le=new A(`
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
}`),ue=new A(`
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
    `),de=new A(`
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
}`),fe=a(`<h2 id="as-graphql"> </h2> <pre tabindex="0" class="svelte-1ugjl7c"> </pre> <h3> </h3> <pre tabindex="0" class="svelte-1ugjl7c"> </pre> <p class="actions svelte-1ugjl7c"><a class="button primary"> </a> <button class="button"> </button> <button class="button"> </button></p>`,1),pe=a(`<button class="button"> </button> <dialog aria-labelledby="as-graphql" class="svelte-1ugjl7c"><!></dialog>`,1);function $(n,a){y(a,!0);let c=p(()=>u.t.graphql),d,h=D(!1);async function g(e){await navigator.clipboard.writeText(e),v(h,!0),setTimeout(()=>v(h,!1),2e3)}var b=pe(),C=l(b),w=x(C,!0),E=T(C,2),A=_(E),j=n=>{var r=fe(),u=l(r),p=x(u,!0),v=T(u,2),y=x(v,!0),b=T(v,2),S=x(b,!0),C=T(b,2),w=x(C,!0),E=T(C,2),D=_(E),O=x(D,!0),A=T(D,2),j=x(A,!0),M=T(A,2),N=x(M,!0);m(E),f((t,n)=>{e(p,s(c).title),e(y,a.asked.query),e(S,s(c).variables),e(w,t),i(D,`href`,n),e(O,s(c).open),e(j,s(h)?s(c).copied:s(c).copy),e(N,s(c).close)},[()=>k(a.asked),()=>ee(a.asked)]),t(`click`,A,()=>g(a.asked.query)),t(`click`,M,()=>d.close()),o(n,r)};r(A,e=>{a.asked&&e(j)}),m(E),O(E,e=>d=e,()=>d),f(()=>{C.disabled=!a.asked,e(w,s(c).button)}),t(`click`,C,()=>d.showModal()),o(n,b),S()}C([`click`]);var me=class{#e=D();get answer(){return s(this.#e)}set answer(e){v(this.#e,e)}#t=D();get error(){return s(this.#t)}set error(e){v(this.#t,e)}#n=D(!1);get busy(){return s(this.#n)}set busy(e){v(this.#n,e,!0)}#r=D();get asked(){return s(this.#r)}set asked(e){v(this.#r,e)}#i=D(0);constructor(e,t){E(()=>{s(this.#i);let n=t();if(n===void 0){this.answer=this.error=this.asked=void 0,this.busy=!1;return}let r=new AbortController;return this.#a(e,n,r.signal),()=>r.abort()})}again(){d(this.#i)}async#a(e,t,n){this.busy=!0,this.asked={query:e.toString(),variables:t};try{let r=await g(e,t,n);if(n.aborted)return;this.answer=r,this.error=void 0}catch(e){if(n.aborted||b(e))return;this.error=e instanceof w?e:new w(`INTERNAL`,String(e))}this.busy=!1}},he=a(`<button class="button svelte-1u6ivrt"> </button>`),ge=a(`<div class="error svelte-1u6ivrt" role="alert"><p class="svelte-1u6ivrt"> </p> <!></div>`),_e=a(`<div class="svelte-1u6ivrt"><!></div>`),ve=a(`<div class="waiting svelte-1u6ivrt" role="status"><span class="hidden svelte-1u6ivrt"> </span><i class="svelte-1u6ivrt"></i><i class="svelte-1u6ivrt"></i><i class="svelte-1u6ivrt"></i></div>`),ye=a(`<!> <!>`,1);function be(a,d){y(d,!0);let g=c(d,`busy`,3,!1),v=p(()=>u.t),b=p(()=>d.error&&(s(v).errors[d.error.code]??(d.error.message||s(v).errors.INTERNAL)));var C=ye(),w=l(C),E=n=>{var i=ge(),a=_(i),c=x(a,!0),l=T(a,2),u=n=>{var r=he(),i=x(r,!0);f(()=>e(i,s(v).app.retry)),t(`click`,r,function(...e){d.retry?.apply(this,e)}),o(n,r)};r(l,e=>{d.retry&&e(u)}),m(i),f(()=>e(c,s(b))),o(n,i)};r(w,e=>{d.error&&e(E)});var D=T(w,2),O=e=>{var t=_e(),r=_(t);n(r,()=>d.children),m(t),f(()=>i(t,`aria-busy`,g())),o(e,t)},k=t=>{var n=ve(),r=_(n),i=x(r,!0);h(3),m(n),f(()=>e(i,s(v).app.loading)),o(t,n)};r(D,e=>{d.ready?e(O):d.error||e(k,1)}),o(a,C),S()}C([`click`]);export{Z as A,le as C,U as D,W as E,K as F,G as I,J as M,Q as N,ce as O,se as P,ue as S,V as T,te as _,I as a,q as b,ne as c,re as d,ie as f,N as g,M as h,L as i,X as j,Y as k,R as l,j as m,me as n,F as o,ae as p,$ as r,P as s,be as t,oe as u,B as v,H as w,de as x,z as y};