import{$ as e,A as t,F as n,G as r,H as i,I as a,P as o,R as s,U as c,X as l,Y as u,at as d,b as f,ct as p,dt as m,et as h,g,h as _,i as v,it as y,lt as b,n as x,nt as S,o as C,ot as w,st as T,t as E,tt as D,ut as O}from"./index-BOOCfqrs.js";import{n as k,t as ee}from"./graphiql-FRBmvoe9.js";var A=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new A(`
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
}`),P=new A(`
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
    `),F=new A(`
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
}`),I=new A(`
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
    `),L=new A(`
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
    `),R=new A(`
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
    `),z=new A(`
    query EntityName($id: ID!, $lang: Language) {
  entity(id: $id) {
    name(lang: $lang)
  }
}
    `),B=new A(`
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
    `),V=new A(`
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
    `),H=new A(`
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
    `),U=new A(`
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
    `),W=new A(`
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
    `),G=new A(`
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
    `),K=new A(`
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
    `),q=new A(`
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
    `),J=new A(`
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
    `),Y=new A(`
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
    `),te=new A(`
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
    query Suggest($prefix: String!, $kinds: [EntityKind!], $lang: Language) {
  suggest(prefix: $prefix, kinds: $kinds, lang: $lang, first: 8) {
    id
    kind
    name
    hint
  }
}
    `),ne=new A(`
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
    `),re=new A(`
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
}`),ie=new A(`
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
    `),ae=new A(`
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
}`),oe=s(`<h2 id="as-graphql"> </h2> <pre tabindex="0" class="svelte-1ugjl7c"> </pre> <h3> </h3> <pre tabindex="0" class="svelte-1ugjl7c"> </pre> <p class="actions svelte-1ugjl7c"><a class="button primary"> </a> <button class="button"> </button> <button class="button"> </button></p>`,1),$=s(`<button class="button"> </button> <dialog aria-labelledby="as-graphql" class="svelte-1ugjl7c"><!></dialog>`,1);function se(t,i){b(i,!0);let s=T(()=>C.t.graphql),l,_=d(!1);async function v(e){await navigator.clipboard.writeText(e),y(_,!0),setTimeout(()=>y(_,!1),2e3)}var x=$(),w=h(x),E=D(w,!0),O=S(w,2),A=e(O),j=t=>{var o=oe(),d=h(o),p=D(d,!0),g=S(d,2),y=D(g,!0),b=S(g,2),x=D(b,!0),C=S(b,2),w=D(C,!0),T=S(C,2),E=e(T),O=D(E,!0),A=S(E,2),j=D(A,!0),M=S(A,2),N=D(M,!0);m(T),u((e,t)=>{n(p,r(s).title),n(y,i.asked.query),n(x,r(s).variables),n(w,e),f(E,`href`,t),n(O,r(s).open),n(j,r(_)?r(s).copied:r(s).copy),n(N,r(s).close)},[()=>k(i.asked),()=>ee(i.asked)]),c(`click`,A,()=>v(i.asked.query)),c(`click`,M,()=>l.close()),a(t,o)};o(A,e=>{i.asked&&e(j)}),m(O),g(O,e=>l=e,()=>l),u(()=>{w.disabled=!i.asked,n(E,r(s).button)}),c(`click`,w,()=>l.showModal()),a(t,x),p()}i([`click`]);var ce=class{#e=d();get answer(){return r(this.#e)}set answer(e){y(this.#e,e)}#t=d();get error(){return r(this.#t)}set error(e){y(this.#t,e)}#n=d(!1);get busy(){return r(this.#n)}set busy(e){y(this.#n,e,!0)}#r=d();get asked(){return r(this.#r)}set asked(e){y(this.#r,e)}#i=d(0);constructor(e,t){l(()=>{r(this.#i);let n=t();if(n===void 0){this.answer=this.error=this.asked=void 0,this.busy=!1;return}let i=new AbortController;return this.#a(e,n,i.signal),()=>i.abort()})}again(){w(this.#i)}async#a(e,t,n){this.busy=!0,this.asked={query:e.toString(),variables:t};try{let r=await x(e,t,n);if(n.aborted)return;this.answer=r,this.error=void 0}catch(e){if(n.aborted||v(e))return;this.error=e instanceof E?e:new E(`INTERNAL`,String(e))}this.busy=!1}},le=s(`<button class="button svelte-1u6ivrt"> </button>`),ue=s(`<div class="error svelte-1u6ivrt" role="alert"><p class="svelte-1u6ivrt"> </p> <!></div>`),de=s(`<div class="svelte-1u6ivrt"><!></div>`),fe=s(`<div class="waiting svelte-1u6ivrt" role="status"><span class="hidden svelte-1u6ivrt"> </span><i class="svelte-1u6ivrt"></i><i class="svelte-1u6ivrt"></i><i class="svelte-1u6ivrt"></i></div>`),pe=s(`<!> <!>`,1);function me(i,s){b(s,!0);let l=_(s,`busy`,3,!1),d=T(()=>C.t),g=T(()=>s.error&&(r(d).errors[s.error.code]??(s.error.message||r(d).errors.INTERNAL)));var v=pe(),y=h(v),x=t=>{var i=ue(),l=e(i),f=D(l,!0),p=S(l,2),h=e=>{var t=le(),i=D(t,!0);u(()=>n(i,r(d).app.retry)),c(`click`,t,function(...e){s.retry?.apply(this,e)}),a(e,t)};o(p,e=>{s.retry&&e(h)}),m(i),u(()=>n(f,r(g))),a(t,i)};o(y,e=>{s.error&&e(x)});var w=S(y,2),E=n=>{var r=de(),i=e(r);t(i,()=>s.children),m(r),u(()=>f(r,`aria-busy`,l())),a(n,r)},k=t=>{var i=fe(),o=e(i),s=D(o,!0);O(3),m(i),u(()=>n(s,r(d).app.loading)),a(t,i)};o(w,e=>{s.ready?e(E):s.error||e(k,1)}),a(i,v),p()}i([`click`]);export{K as A,ne as C,Y as D,X as E,Q as O,W as S,Z as T,ie as _,L as a,H as b,z as c,N as d,P as f,ae as g,J as h,R as i,q as k,j as l,B as m,ce as n,I as o,V as p,se as r,F as s,me as t,M as u,re as v,te as w,G as x,U as y};