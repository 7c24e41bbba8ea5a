import{$ as e,A as t,B as n,G as r,J as i,L as a,N as o,Q as s,R as c,T as l,W as u,X as d,Y as f,a as p,at as m,et as h,h as g,i as _,it as v,j as y,k as b,n as x,nt as S,p as C,q as w,r as T,rt as E,tt as D,y as O}from"./index-C94T1tjy.js";import{n as k,t as ee}from"./graphiql-FRBmvoe9.js";var A=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new A(`
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
    `,{fragmentName:`EvidenceParts`});var j=new A(`
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
}`),M=new A(`
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
    `),N=new A(`
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
}`),P=new A(`
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
    `),F=new A(`
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
}`),I=new A(`
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
}`),L=new A(`
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
    `),R=new A(`
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
    `),z=new A(`
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
    `),B=new A(`
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
    `),V=new A(`
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
    `),H=new A(`
    query EntityName($id: ID!, $lang: Language) {
  entity(id: $id) {
    name(lang: $lang)
  }
}
    `),U=new A(`
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
    `),W=new A(`
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
    `),G=new A(`
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
    `),K=new A(`
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
    `),q=new A(`
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
    `),J=new A(`
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
    `),Y=new A(`
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
    `),te=new A(`
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
    `),X=new A(`
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
    `),Z=new A(`
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
    `),Q=new A(`
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
    `),ne=new A(`
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
    `),re=new A(`
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
    `),ie=new A(`
    query Suggest($prefix: String!, $kinds: [EntityKind!], $lang: Language) {
  suggest(prefix: $prefix, kinds: $kinds, lang: $lang, first: 8) {
    id
    kind
    name
    hint
  }
}
    `),ae=new A(`
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
    `),oe=o(`<h2 id="as-graphql"> </h2> <pre tabindex="0" class="svelte-1ugjl7c"> </pre> <h3> </h3> <pre tabindex="0" class="svelte-1ugjl7c"> </pre> <p class="actions svelte-1ugjl7c"><a class="button primary"> </a> <button class="button"> </button> <button class="button"> </button></p>`,1),$=o(`<button class="button"> </button> <dialog aria-labelledby="as-graphql" class="svelte-1ugjl7c"><!></dialog>`,1);function se(r,a){E(a,!0);let o=D(()=>p.t.graphql),l,h=e(!1);async function _(e){await navigator.clipboard.writeText(e),s(h,!0),setTimeout(()=>s(h,!1),2e3)}var v=$(),x=i(v),C=f(x,!0),T=d(x,2),A=w(T),j=e=>{var r=oe(),s=i(r),p=f(s,!0),g=d(s,2),v=f(g,!0),b=d(g,2),x=f(b,!0),S=d(b,2),C=f(S,!0),T=d(S,2),E=w(T),D=f(E,!0),A=d(E,2),j=f(A,!0),M=d(A,2),N=f(M,!0);m(T),u((e,r)=>{t(p,n(o).title),t(v,a.asked.query),t(x,n(o).variables),t(C,e),O(E,`href`,r),t(D,n(o).open),t(j,n(h)?n(o).copied:n(o).copy),t(N,n(o).close)},[()=>k(a.asked),()=>ee(a.asked)]),c(`click`,A,()=>_(a.asked.query)),c(`click`,M,()=>l.close()),y(e,r)};b(A,e=>{a.asked&&e(j)}),m(T),g(T,e=>l=e,()=>l),u(()=>{x.disabled=!a.asked,t(C,n(o).button)}),c(`click`,x,()=>l.showModal()),y(r,v),S()}a([`click`]);var ce=class{#e=e();get answer(){return n(this.#e)}set answer(e){s(this.#e,e)}#t=e();get error(){return n(this.#t)}set error(e){s(this.#t,e)}#n=e(!1);get busy(){return n(this.#n)}set busy(e){s(this.#n,e,!0)}#r=e();get asked(){return n(this.#r)}set asked(e){s(this.#r,e)}#i=e(0);constructor(e,t){r(()=>{n(this.#i);let r=t();if(r===void 0){this.answer=this.error=this.asked=void 0,this.busy=!1;return}let i=new AbortController;return this.#a(e,r,i.signal),()=>i.abort()})}again(){h(this.#i)}async#a(e,t,n){this.busy=!0,this.asked={query:e.toString(),variables:t};try{let r=await T(e,t,n);if(n.aborted)return;this.answer=r,this.error=void 0}catch(e){if(n.aborted||_(e))return;this.error=e instanceof x?e:new x(`INTERNAL`,String(e))}this.busy=!1}},le=o(`<button class="button svelte-1u6ivrt"> </button>`),ue=o(`<div class="error svelte-1u6ivrt" role="alert"><p class="svelte-1u6ivrt"> </p> <!></div>`),de=o(`<div class="svelte-1u6ivrt"><!></div>`),fe=o(`<div class="waiting svelte-1u6ivrt" role="status"><span class="hidden svelte-1u6ivrt"> </span><i class="svelte-1u6ivrt"></i><i class="svelte-1u6ivrt"></i><i class="svelte-1u6ivrt"></i></div>`),pe=o(`<!> <!>`,1);function me(e,r){E(r,!0);let a=C(r,`busy`,3,!1),o=D(()=>p.t),s=D(()=>r.error&&(n(o).errors[r.error.code]??(r.error.message||n(o).errors.INTERNAL)));var h=pe(),g=i(h),_=e=>{var i=ue(),a=w(i),l=f(a,!0),p=d(a,2),h=e=>{var i=le(),a=f(i,!0);u(()=>t(a,n(o).app.retry)),c(`click`,i,function(...e){r.retry?.apply(this,e)}),y(e,i)};b(p,e=>{r.retry&&e(h)}),m(i),u(()=>t(l,n(s))),y(e,i)};b(g,e=>{r.error&&e(_)});var x=d(g,2),T=e=>{var t=de(),n=w(t);l(n,()=>r.children),m(t),u(()=>O(t,`aria-busy`,a())),y(e,t)},k=e=>{var r=fe(),i=w(r),a=f(i,!0);v(3),m(r),u(()=>t(a,n(o).app.loading)),y(e,r)};b(x,e=>{r.ready?e(T):r.error||e(k,1)}),y(e,h),S()}a([`click`]);export{Y as A,ae as C,Z as D,ne as E,ie as O,q as S,re as T,U as _,B as a,G as b,P as c,L as d,F as f,W as g,R as h,V as i,te as k,H as l,z as m,ce as n,M as o,I as p,se as r,j as s,me as t,N as u,X as v,Q as w,J as x,K as y};