import{B as e,G as t,I as n,L as r,M as i,Q as a,R as o,S as s,W as c,Z as l,a as u,ct as d,dt as f,ft as p,g as m,it as h,lt as g,n as _,nt as v,ot as y,pt as b,q as x,r as S,rt as C,s as w,st as T,tt as E,ut as D,v as O}from"./index-DcLM3R3G.js";import{n as k,t as ee}from"./graphiql-FRBmvoe9.js";var A=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new A(`
    fragment RelationCount on RelationConnection {
  totalCount
}
    `,{fragmentName:`RelationCount`}),new A(`
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
    query EntityPage($id: ID!, $lang: Language, $asOf: Date) {
  entity(id: $id) {
    id
    kind
    name(lang: $lang)
    acronym
    description(lang: $lang)
    withdrawn
    mergedIds
    contested
    labels {
      value
      lang
      type
    }
    identifiers {
      scheme
      value
      url
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
}`),L=new A(`
    query EntityFiles($id: ID!, $lang: Language) {
  entity(id: $id) {
    citation(lang: $lang) {
      text(lang: $lang)
      csl
      url
    }
    graphml: export(format: GRAPHML) {
      url
    }
    gexf: export(format: GEXF) {
      url
    }
    csv: export(format: CSV) {
      url
    }
    zip: export(format: ZIP) {
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
    `),R=new A(`
    query EntityRelationCounts($id: ID!, $asOf: Date) {
  entity(id: $id) {
    id
    PARTY_TO_OUT: relations(
      types: [PARTY_TO]
      direction: OUT
      first: 0
      asOf: $asOf
    ) {
      ...RelationCount
    }
    PARTY_TO_IN: relations(types: [PARTY_TO], direction: IN, first: 0, asOf: $asOf) {
      ...RelationCount
    }
    PARTNER_IN_OUT: relations(
      types: [PARTNER_IN]
      direction: OUT
      first: 0
      asOf: $asOf
    ) {
      ...RelationCount
    }
    PARTNER_IN_IN: relations(
      types: [PARTNER_IN]
      direction: IN
      first: 0
      asOf: $asOf
    ) {
      ...RelationCount
    }
    PARTNER_OF_BOTH: relations(
      types: [PARTNER_OF]
      direction: BOTH
      first: 0
      asOf: $asOf
    ) {
      ...RelationCount
    }
    PART_OF_OUT: relations(types: [PART_OF], direction: OUT, first: 0, asOf: $asOf) {
      ...RelationCount
    }
    PART_OF_IN: relations(types: [PART_OF], direction: IN, first: 0, asOf: $asOf) {
      ...RelationCount
    }
    MEMBER_OF_OUT: relations(
      types: [MEMBER_OF]
      direction: OUT
      first: 0
      asOf: $asOf
    ) {
      ...RelationCount
    }
    MEMBER_OF_IN: relations(
      types: [MEMBER_OF]
      direction: IN
      first: 0
      asOf: $asOf
    ) {
      ...RelationCount
    }
    ESTABLISHED_BY_OUT: relations(
      types: [ESTABLISHED_BY]
      direction: OUT
      first: 0
      asOf: $asOf
    ) {
      ...RelationCount
    }
    ESTABLISHED_BY_IN: relations(
      types: [ESTABLISHED_BY]
      direction: IN
      first: 0
      asOf: $asOf
    ) {
      ...RelationCount
    }
    MANAGES_OUT: relations(types: [MANAGES], direction: OUT, first: 0, asOf: $asOf) {
      ...RelationCount
    }
    MANAGES_IN: relations(types: [MANAGES], direction: IN, first: 0, asOf: $asOf) {
      ...RelationCount
    }
    PARTICIPATES_IN_OUT: relations(
      types: [PARTICIPATES_IN]
      direction: OUT
      first: 0
      asOf: $asOf
    ) {
      ...RelationCount
    }
    PARTICIPATES_IN_IN: relations(
      types: [PARTICIPATES_IN]
      direction: IN
      first: 0
      asOf: $asOf
    ) {
      ...RelationCount
    }
    FUNDED_UNDER_OUT: relations(
      types: [FUNDED_UNDER]
      direction: OUT
      first: 0
      asOf: $asOf
    ) {
      ...RelationCount
    }
    FUNDED_UNDER_IN: relations(
      types: [FUNDED_UNDER]
      direction: IN
      first: 0
      asOf: $asOf
    ) {
      ...RelationCount
    }
    HAS_SITE_OUT: relations(
      types: [HAS_SITE]
      direction: OUT
      first: 0
      asOf: $asOf
    ) {
      ...RelationCount
    }
    HAS_SITE_IN: relations(types: [HAS_SITE], direction: IN, first: 0, asOf: $asOf) {
      ...RelationCount
    }
    LOCATED_AT_OUT: relations(
      types: [LOCATED_AT]
      direction: OUT
      first: 0
      asOf: $asOf
    ) {
      ...RelationCount
    }
    LOCATED_AT_IN: relations(
      types: [LOCATED_AT]
      direction: IN
      first: 0
      asOf: $asOf
    ) {
      ...RelationCount
    }
    OPERATES_OUT: relations(
      types: [OPERATES]
      direction: OUT
      first: 0
      asOf: $asOf
    ) {
      ...RelationCount
    }
    OPERATES_IN: relations(types: [OPERATES], direction: IN, first: 0, asOf: $asOf) {
      ...RelationCount
    }
    LEADS_OUT: relations(types: [LEADS], direction: OUT, first: 0, asOf: $asOf) {
      ...RelationCount
    }
    LEADS_IN: relations(types: [LEADS], direction: IN, first: 0, asOf: $asOf) {
      ...RelationCount
    }
    AFFILIATED_WITH_OUT: relations(
      types: [AFFILIATED_WITH]
      direction: OUT
      first: 0
      asOf: $asOf
    ) {
      ...RelationCount
    }
    AFFILIATED_WITH_IN: relations(
      types: [AFFILIATED_WITH]
      direction: IN
      first: 0
      asOf: $asOf
    ) {
      ...RelationCount
    }
    AWARDED_OUT: relations(types: [AWARDED], direction: OUT, first: 0, asOf: $asOf) {
      ...RelationCount
    }
    AWARDED_IN: relations(types: [AWARDED], direction: IN, first: 0, asOf: $asOf) {
      ...RelationCount
    }
    HAS_THEME_OUT: relations(
      types: [HAS_THEME]
      direction: OUT
      first: 0
      asOf: $asOf
    ) {
      ...RelationCount
    }
    HAS_THEME_IN: relations(
      types: [HAS_THEME]
      direction: IN
      first: 0
      asOf: $asOf
    ) {
      ...RelationCount
    }
    BROADER_OUT: relations(types: [BROADER], direction: OUT, first: 0, asOf: $asOf) {
      ...RelationCount
    }
    BROADER_IN: relations(types: [BROADER], direction: IN, first: 0, asOf: $asOf) {
      ...RelationCount
    }
    SUCCEEDS_OUT: relations(
      types: [SUCCEEDS]
      direction: OUT
      first: 0
      asOf: $asOf
    ) {
      ...RelationCount
    }
    SUCCEEDS_IN: relations(types: [SUCCEEDS], direction: IN, first: 0, asOf: $asOf) {
      ...RelationCount
    }
  }
}
    fragment RelationCount on RelationConnection {
  totalCount
}`),z=new A(`
    query EntityRelations($id: ID!, $type: RelationType!, $direction: Direction!, $first: Int!, $asOf: Date, $lang: Language) {
  entity(id: $id) {
    relations(types: [$type], direction: $direction, first: $first, asOf: $asOf) {
      totalCount
      edges {
        other {
          id
          kind
          name(lang: $lang)
          acronym
          withdrawn
        }
        node {
          id
          role
          amount
          withdrawn
          since
          until
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
}`),B=new A(`
    query EntityPlaces($id: ID!, $lang: Language, $asOf: Date) {
  entity(id: $id) {
    ... on Site {
      id
      name(lang: $lang)
      city
      countryName(lang: $lang)
      coordinates {
        latitude
        longitude
      }
    }
    ... on Institution {
      sites(first: 100, asOf: $asOf) {
        nodes {
          id
          name(lang: $lang)
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
    `),V=new A(`
    query EntityYears($where: ProjectWhere!) {
  projects(where: $where, first: 0) {
    totalCount
    groups(
      by: [{field: START, interval: YEAR, includeMissing: true}]
      sum: [CONTRIBUTION]
      first: 100
    ) {
      nodes {
        count
        keys {
          value
        }
        sums {
          value
          known
        }
      }
    }
  }
}
    `),H=new A(`
    query EntityTimes($id: ID!, $types: [RelationType!]!, $asOf: Date, $lang: Language) {
  entity(id: $id) {
    relations(types: $types, first: 60, asOf: $asOf) {
      totalCount
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
    `),U=new A(`
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
    `),W=new A(`
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
    `),G=new A(`
    query EntityName($id: ID!, $lang: Language) {
  entity(id: $id) {
    name(lang: $lang)
  }
}
    `),K=new A(`
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
    `),q=new A(`
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
    `),J=new A(`
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
    `),Y=new A(`
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
    `),X=new A(`
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
    `),Z=new A(`
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
    `),Q=new A(`
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
    `),ne=new A(`
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
    `),re=new A(`
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
    `),ie=new A(`
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
    `),ae=new A(`
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
    `),oe=new A(`
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
    `),se=new A(`
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
    `),ce=new A(`
    query Suggest($prefix: String!, $kinds: [EntityKind!], $lang: Language) {
  suggest(prefix: $prefix, kinds: $kinds, lang: $lang, first: 8) {
    id
    kind
    name
    hint
  }
}
    `),le=new A(`
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
    `),ue=new A(`
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
}`),de=new A(`
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
    `),fe=new A(`
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
}`),pe=e(`<h2 id="as-graphql"> </h2> <pre tabindex="0" class="svelte-1ugjl7c"> </pre> <h3> </h3> <pre tabindex="0" class="svelte-1ugjl7c"> </pre> <p class="actions svelte-1ugjl7c"><a class="button primary"> </a> <button class="button"> </button> <button class="button"> </button></p>`,1),$=e(`<button class="button"> </button> <dialog aria-labelledby="as-graphql" class="svelte-1ugjl7c"><!></dialog>`,1);function me(e,i){f(i,!0);let a=g(()=>w.t.graphql),c,u=T(!1);async function d(e){await navigator.clipboard.writeText(e),y(u,!0),setTimeout(()=>y(u,!1),2e3)}var p=$(),m=v(p),_=C(m,!0),S=h(m,2),A=E(S),j=e=>{var n=pe(),f=v(n),p=C(f,!0),m=h(f,2),g=C(m,!0),_=h(m,2),y=C(_,!0),S=h(_,2),w=C(S,!0),T=h(S,2),D=E(T),O=C(D,!0),A=h(D,2),j=C(A,!0),M=h(A,2),N=C(M,!0);b(T),l((e,t)=>{r(p,x(a).title),r(g,i.asked.query),r(y,x(a).variables),r(w,e),s(D,`href`,t),r(O,x(a).open),r(j,x(u)?x(a).copied:x(a).copy),r(N,x(a).close)},[()=>k(i.asked),()=>ee(i.asked)]),t(`click`,A,()=>d(i.asked.query)),t(`click`,M,()=>c.close()),o(e,n)};n(A,e=>{i.asked&&e(j)}),b(S),O(S,e=>c=e,()=>c),l(()=>{m.disabled=!i.asked,r(_,x(a).button)}),t(`click`,m,()=>c.showModal()),o(e,p),D()}c([`click`]);var he=class{#e=T();get answer(){return x(this.#e)}set answer(e){y(this.#e,e)}#t=T();get error(){return x(this.#t)}set error(e){y(this.#t,e)}#n=T(!1);get busy(){return x(this.#n)}set busy(e){y(this.#n,e,!0)}#r=T();get asked(){return x(this.#r)}set asked(e){y(this.#r,e)}#i=T(0);constructor(e,t){a(()=>{x(this.#i);let n=t();if(n===void 0){this.answer=this.error=this.asked=void 0,this.busy=!1;return}let r=new AbortController;return this.#a(e,n,r.signal),()=>r.abort()})}again(){d(this.#i)}async#a(e,t,n){this.busy=!0,this.asked={query:e.toString(),variables:t};try{let r=await S(e,t,n);if(n.aborted)return;this.answer=r,this.error=void 0}catch(e){if(n.aborted||u(e))return;this.error=e instanceof _?e:new _(`INTERNAL`,String(e))}this.busy=!1}},ge=e(`<button class="button svelte-1u6ivrt"> </button>`),_e=e(`<div class="error svelte-1u6ivrt" role="alert"><p class="svelte-1u6ivrt"> </p> <!></div>`),ve=e(`<div class="svelte-1u6ivrt"><!></div>`),ye=e(`<div class="waiting svelte-1u6ivrt" role="status"><span class="hidden svelte-1u6ivrt"> </span><i class="svelte-1u6ivrt"></i><i class="svelte-1u6ivrt"></i><i class="svelte-1u6ivrt"></i></div>`),be=e(`<!> <!>`,1);function xe(e,a){f(a,!0);let c=m(a,`busy`,3,!1),u=g(()=>w.t),d=g(()=>a.error&&(x(u).errors[a.error.code]??(a.error.message||x(u).errors.INTERNAL)));var _=be(),y=v(_),S=e=>{var i=_e(),s=E(i),c=C(s,!0),f=h(s,2),p=e=>{var n=ge(),i=C(n,!0);l(()=>r(i,x(u).app.retry)),t(`click`,n,function(...e){a.retry?.apply(this,e)}),o(e,n)};n(f,e=>{a.retry&&e(p)}),b(i),l(()=>r(c,x(d))),o(e,i)};n(y,e=>{a.error&&e(S)});var T=h(y,2),O=e=>{var t=ve(),n=E(t);i(n,()=>a.children),b(t),l(()=>s(t,`aria-busy`,c())),o(e,t)},k=e=>{var t=ye(),n=E(t),i=C(n,!0);p(3),b(t),l(()=>r(i,x(u).app.loading)),o(e,t)};n(T,e=>{a.ready?e(O):a.error||e(k,1)}),o(e,_),D()}c([`click`]);export{le as A,fe as C,J as D,Y as E,ce as F,ne as I,Q as L,se as M,oe as N,Z as O,ie as P,re as S,ue as T,M as _,U as a,q as b,L as c,B as d,R as f,j as g,V as h,W as i,ae as j,X as k,G as l,H as m,he as n,F as o,z as p,me as r,P as s,xe as t,I as u,N as v,de as w,K as x,te as y};