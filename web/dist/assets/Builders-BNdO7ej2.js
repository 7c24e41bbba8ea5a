import{$ as e,B as t,D as n,G as r,K as i,L as a,P as o,R as s,W as c,Y as l,Z as u,_ as d,b as f,d as p,dt as ee,ft as m,it as h,j as g,lt as _,nt as v,pt as y,q as b,rt as x,t as S,tt as C,ut as w,v as T,z as E}from"./i18n.svelte-Bo8yNlT2.js";import{n as te,t as D}from"./graphiql-FRBmvoe9.js";var O={en:{title:`For builders`,about:`All that these pages show comes from one GraphQL API, open to your programs as well. Each example below is tested against the server that you are talking to.`,colon:`: `,start:`Where to begin`,endpoint:`Questions go by POST to`,graphiql:`GraphiQL`,graphiqlAbout:`an editor that completes, with the documentation of the schema beside it`,schema:`The schema`,schemaAbout:`every type, field and argument described`,exports:`Files`,exportsAbout:`the whole graph or a piece of it as GraphML, GEXF, CSV, Turtle, JSON-LD, NDJSON: the address is the question`,subscription:`Changes`,subscriptionAbout:`the subscription revised tells over server-sent events when the graph has a new state; changes pages through what is new`,reconcile:`OpenRefine`,reconcileAbout:`names of your tables are matched by the Reconciliation Service API`,examples:`Ready examples`,filter:`Examples that contain`,found:e=>e===1?`1 example`:`${e} examples`,topics:{find:`Find`,read:`Read about one thing`,lists:`Lists, counts and files`,connections:`Connections`,changes:`Partners and what if`,sources:`Sources, disagreements and changes`},open:`Open in GraphiQL`,show:`Show the query`,variables:`Variables`,none:`No example contains that.`},fr:{title:`Pour développer`,about:`Tout ce que montrent ces pages vient d’une seule API GraphQL, ouverte aussi à vos programmes. Chaque exemple ci-dessous est testé sur le serveur auquel vous parlez.`,colon:` : `,start:`Par où commencer`,endpoint:`Les questions vont par POST à`,graphiql:`GraphiQL`,graphiqlAbout:`un éditeur qui complète, avec la documentation du schéma à côté`,schema:`Le schéma`,schemaAbout:`chaque type, champ et argument décrit (en anglais)`,exports:`Fichiers`,exportsAbout:`tout le graphe ou un morceau en GraphML, GEXF, CSV, Turtle, JSON-LD, NDJSON : l’adresse est la question`,subscription:`Changements`,subscriptionAbout:`la souscription revised annonce par server-sent events un nouvel état du graphe ; changes parcourt ce qui est nouveau`,reconcile:`OpenRefine`,reconcileAbout:`les noms de vos tableaux sont rapprochés par l’API Reconciliation Service`,examples:`Exemples prêts à l’emploi`,filter:`Exemples qui contiennent`,found:e=>e===1?`1 exemple`:`${e} exemples`,topics:{find:`Trouver`,read:`Lire sur une chose`,lists:`Listes, décomptes et fichiers`,connections:`Liens`,changes:`Partenaires et hypothèses`,sources:`Sources, désaccords et changements`},open:`Ouvrir dans GraphiQL`,show:`Montrer la requête`,variables:`Variables`,none:`Aucun exemple ne contient cela.`}},k=[{name:`as_of`,query:`query {
  institution(id: "institution:cnrs") {
    then: agreements(asOf: "2026", first: 3) {
      totalCount
      edges { node { id } since until validity holds { since until validity } }
    }
    before: agreements(asOf: "2024", first: 3) {
      totalCount
      edges { node { id } since until validity holds { since until validity } }
    }
  }
  whole: institutions(first: 0) { totalCount }
  party: institutions(where: { agreements: { some: {} } }, asOf: "2026", first: 0) { totalCount }
  earlier: institutions(where: { agreements: { some: {} } }, asOf: "2024", first: 0) { totalCount }
}`,variables:{}},{name:`brokers`,query:`query Brokers($left: [ID!]!, $right: [ID!]!) {
  bridges(left: $left, right: $right, maxLength: 4, first: 5) {
    entity { id kind name }
    pairs
    score
    joins { left { id } right { id } length }
  }
}`,variables:{left:[`institution:solvay`,`institution:cintra`],right:[`institution:jrc`,`programme:erc`]}},{name:`changes`,query:`query Changes {
  changes(since: 0, first: 4) {
    complete
    revision
    totalCount
    entities { created updated withdrawn deleted }
    relations { created updated withdrawn deleted }
    revisions { revision at source listed entities { created } relations { created } }
    nodes {
      id
      kind
      revision
      at
      source
      node { id ... on Entity { name } ... on Relation { type source { id } target { id } } }
    }
    pageInfo { hasNextPage }
  }
  nothingNew: changes(since: 1) { complete totalCount nodes { id } }
  unknown: changes(since: 7) { complete totalCount }
}`,variables:{}},{name:`citation`,query:`{
  institution(id: "institution:cnrs") {
    citation(lang: FR) { title url revision issued publisher text fr: text(lang: FR) }
  }
  node(id: "agreement:cnrs-jrc") {
    ... on Entity { citation { title url revision issued } }
  }
  citation(title: "Institutions in the graph", query: "{ institutions { totalCount } }") { title url text }
}`,variables:{}},{name:`conflict_facets`,query:`query {
  conflicts(first: 0) {
    totalCount
    facets { field buckets { value label(lang: FR) count } }
  }
  undecided: conflicts(rules: [ORDER], first: 3) {
    totalCount
    nodes { kind property relation rule entity { id } best { value } }
  }
  posts: conflicts(relations: [LEADS], first: 3) {
    totalCount
    nodes { kind relation rule entity { id } sides { entity { id } validity } }
  }
}`,variables:{}},{name:`disagreements`,query:`query Disagreements($lang: Language) {
  conflicts(first: 20) {
    totalCount
    nodes {
      id kind property relation reason(lang: $lang) rule
      entity { id name }
      best { value }
      sides { value since until rank validity entity { id } evidence { quote document { id lang } } }
    }
    pageInfo { hasNextPage }
  }
}`,variables:{}},{name:`disagreements_fr`,query:`query Disagreements($lang: Language) {
  conflicts(first: 20) {
    totalCount
    nodes {
      id kind property title(lang: $lang) relation reason(lang: $lang) rule
      entity { id name }
      best { value }
      sides { value label(lang: $lang) since until rank validity entity { id } evidence { quote document { id lang } } }
    }
    pageInfo { hasNextPage }
  }
}`,variables:{lang:`FR`}},{name:`export`,query:`query Export {
  institutions(where: {country: {eq: "BE"}}, orderBy: [{field: NAME}], first: 5) {
    export(format: TURTLE, most: 10) {
      url
      mediaType
      filename
    }
  }
  themes {
    export(format: ZIP) {
      url
      mediaType
      filename
      content
    }
  }
  paths(from: "institution:solvay", to: "institution:jrc", maxLength: 4, first: 1) {
    export(format: GEXF) {
      url
    }
  }
  entity(id: "document:cnrs-jrc-news-en") {
    export(format: NDJSON) {
      url
      filename
      content
    }
  }
}`,variables:{}},{name:`find`,query:`query Find($text: String!, $kinds: [EntityKind!], $lang: Language) {
  search(text: $text, kinds: $kinds, lang: $lang, first: 10) {
    totalCount
    edges { score highlights { field html } node { id kind name(lang: $lang) } }
    nodes { id }
    facets { field buckets { value label(lang: $lang) count } }
    pageInfo { hasNextPage hasPreviousPage }
  }
}`,variables:{text:`joint research`}},{name:`find_by_country`,query:`query FindByCountry($text: String!, $countries: [String!]) {
  search(text: $text, countries: $countries, first: 5) {
    totalCount
    nodes { id name ... on Institution { country } ... on Site { city country } }
    facets { field buckets { value label count } }
  }
  elsewhere: search(text: $text, first: 0) {
    totalCount
    facets { field buckets { value label count } }
  }
}`,variables:{text:`jrc`,countries:[`it`]}},{name:`find_fr`,query:`query Find($text: String!, $kinds: [EntityKind!], $lang: Language) {
  search(text: $text, kinds: $kinds, lang: $lang, first: 10) {
    totalCount
    edges { score highlights { field html } node { id kind name(lang: $lang) } }
    nodes { id }
    facets { field buckets { value label(lang: $lang) count } }
    pageInfo { hasNextPage hasPreviousPage }
  }
}`,variables:{text:`énergie`,lang:`FR`,kinds:[`THEME`,`INSTITUTION`]}},{name:`groups`,query:`query Groups {
  institutions {
    byCountry: groups(by: [{ field: COUNTRY, includeMissing: true }], first: 3) {
      totalCount
      nodes { keys { field value label entity { id } } count sums { value } }
      rest { groups count sums { value } }
    }
    byTypeAndCountry: groups(by: [{ field: TYPE }, { field: COUNTRY }], orderBy: VALUE, first: 5) {
      totalCount nodes { keys { value label } count }
    }
    byPartner: groups(by: [{ through: AGREEMENTS, interval: YEAR, field: SIGNED }], orderBy: VALUE) {
      nodes { keys { field value label } count }
    }
    byUnit: groups(by: [{ through: JOINT_UNITS }], first: 3) {
      totalCount nodes { keys { field value label entity { id kind name } } count } rest { groups count }
    }
  }
  projects {
    byParticipant: groups(
      by: [{ through: PARTICIPANTS, field: COUNTRY }, { through: PROGRAMMES, ancestors: { type: FRAMEWORK_PROGRAMME } }]
      sum: [AMOUNT, COST, CONTRIBUTION], orderBy: SUM
    ) { totalCount nodes { keys { value label } count sums { field value known } } rest { groups count sums { field value known } } }
  }
  programmes {
    byTop: groups(by: [{ ancestors: { level: 1 } }], sum: [BUDGET], first: 3) {
      totalCount nodes { keys { value label entity { ... on Programme { type } } } count sums { field value known } }
      rest { groups count sums { field value known } }
    }
  }
  documents { groups(by: [{ field: LANG }]) { nodes { keys { value label } count } } }
}`,variables:{}},{name:`groups_fr`,query:`query Groupes {
  institutions(asOf: "2020", where: { country: { in: ["FR", "IT", "DE"] } }, first: 0) {
    totalCount
    groups(by: [{ field: COUNTRY }, { field: TYPE, includeMissing: true }], first: 4) {
      totalCount
      nodes { keys { value label(lang: FR) } count }
      rest { groups count }
    }
    themes: groups(by: [{ through: THEMES }], first: 5) { nodes { keys { label(lang: FR) } count } }
  }
  agreements(first: 0) {
    groups(by: [{ through: PARTIES, field: COUNTRY, includeMissing: true }], first: 5) {
      totalCount nodes { keys { value label(lang: FR) } count } rest { groups count }
    }
  }
}`,variables:{}},{name:`how_connected`,query:`query HowConnected($from: ID!, $to: ID!, $asOf: Date, $avoid: [ID!], $types: [RelationType!], $lang: Language = EN) {
  paths(from: $from, to: $to, maxLength: 6, first: 3, asOf: $asOf, avoid: $avoid, types: $types) {
    truncated reason
    paths {
      length score breakdown { term value }
      steps {
        relation { id type since until } forward
        from { id kind name } to { id kind name }
        sentence(lang: $lang)
        evidence { quote document { id title } }
      }
      explanation(lang: $lang)
    }
  }
}`,variables:{from:`institution:jrc`,to:`institution:cintra`}},{name:`how_connected_blocked`,query:`query HowConnectedBlocked($from: ID!, $to: ID!, $avoid: [ID!], $via: [ID!]) {
  paths(
    from: $from
    to: $to
    first: 2
    avoid: $avoid
    via: $via
    kinds: [INSTITUTION, AGREEMENT]
    coexisting: true
    minEvidence: 1
  ) {
    truncated
    reason
    paths { length score breakdown { term value } explanation(lang: EN) }
    blocked { constraint by { id name } relations { id type } relaxed { length score explanation(lang: FR) } }
  }
}`,variables:{from:`institution:solvay`,to:`institution:jrc`,avoid:[`institution:cnrs`],via:[`institution:e2p2l`]}},{name:`how_connected_corroborated`,query:`query HowConnectedCorroborated($from: ID!, $to: ID!) {
  paths(from: $from, to: $to, minEvidence: 3) {
    truncated
    reason
    paths { length }
    blocked { constraint by { id } relaxed { length } }
  }
}`,variables:{from:`institution:solvay`,to:`institution:jrc`}},{name:`how_connected_fr`,query:`query HowConnected($from: ID!, $to: ID!, $asOf: Date, $avoid: [ID!], $types: [RelationType!], $lang: Language = EN) {
  paths(from: $from, to: $to, maxLength: 6, first: 3, asOf: $asOf, avoid: $avoid, types: $types) {
    truncated reason
    paths {
      length score breakdown { term value }
      steps {
        relation { id type since until } forward
        from { id kind name } to { id kind name }
        sentence(lang: $lang)
        evidence { quote document { id title } }
      }
      explanation(lang: $lang)
    }
  }
}`,variables:{from:`institution:cnrs`,to:`institution:jrc`,avoid:[`agreement:cnrs-jrc`],lang:`FR`}},{name:`institution_page`,query:`query InstitutionPage($id: ID!, $lang: Language = EN, $asOf: Date) {
  institution(id: $id) {
    id name(lang: $lang) description(lang: $lang) type country
    labels { value lang type }
    sites(first: 50) { totalCount nodes { id name city country role } }
    agreements(first: 20, asOf: $asOf) {
      edges { since until role validity evidence { quote document { id title } } node { id name(lang: $lang) signed } }
    }
    programmes(first: 20) { nodes { id name type } }
    projects(first: 20, orderBy: [{ field: START, direction: DESC }]) {
      totalCount edges { role amount node { id name acronym start end } } pageInfo { hasNextPage endCursor }
    }
    themes { id name(lang: $lang) notation }
    people { edges { role node { id name } } }
    partOf { id name }
    parts(first: 50) { nodes { id name } }
    jointUnits(first: 50) {
      nodes { id name sites { nodes { city country } } partners { nodes { id name } } }
    }
    facts(property: null) {
      property title(lang: $lang) value unit approximation since until rank contested
      evidence { quote locator document { id title lang } }
    }
    conflicts { kind property reason(lang: $lang) best { value } sides { value evidence { quote document { id lang } } } }
  }
}`,variables:{id:`institution:cnrs`}},{name:`institution_page_fr`,query:`query InstitutionPage($id: ID!, $lang: Language = EN, $asOf: Date) {
  institution(id: $id) {
    id name(lang: $lang) description(lang: $lang) type country
    labels { value lang type }
    sites(first: 50) { totalCount nodes { id name city country role } }
    agreements(first: 20, asOf: $asOf) {
      edges { since until role validity evidence { quote document { id title } } node { id name(lang: $lang) signed } }
    }
    programmes(first: 20) { nodes { id name type } }
    projects(first: 20, orderBy: [{ field: START, direction: DESC }]) {
      totalCount edges { role amount node { id name acronym start end } } pageInfo { hasNextPage endCursor }
    }
    themes { id name(lang: $lang) notation }
    people { edges { role node { id name } } }
    partOf { id name }
    parts(first: 50) { nodes { id name } }
    jointUnits(first: 50) {
      nodes { id name sites { nodes { city country } } partners { nodes { id name } } }
    }
    facts(property: null) {
      property title(lang: $lang) value unit approximation since until rank contested
      evidence { quote locator document { id title lang } }
    }
    conflicts { kind property reason(lang: $lang) best { value } sides { value evidence { quote document { id lang } } } }
  }
}`,variables:{id:`institution:jrc`,lang:`FR`,asOf:`2025`}},{name:`list`,query:`query List($where: InstitutionWhere, $first: Int = 20, $after: String) {
  institutions(where: $where, orderBy: [{ field: NAME, direction: ASC }], first: $first, after: $after) {
    totalCount
    nodes { id name country }
    facets { field title buckets { value label count } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`,variables:{first:5}},{name:`list_filtered`,query:`query List($where: InstitutionWhere, $first: Int = 20, $after: String) {
  institutions(where: $where, orderBy: [{ field: NAME, direction: ASC }], first: $first, after: $after) {
    totalCount
    nodes { id name country }
    facets { field title buckets { value label count } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`,variables:{where:{type:{eq:`JOINT_UNIT`},partners:{some:{id:{eq:`institution:cnrs`}}},NOT:{label:{startsWith:`cintra`}}}}},{name:`lists`,query:`query Lists {
  sites(first: 2, orderBy: [{ field: CITY }]) { totalCount nodes { id name city } facets { field buckets { value count } } }
  programmes(first: 2, where: { partOf: { none: {} } }) { totalCount nodes { id name type } facets { field buckets { value count } } }
  projects(first: 2, orderBy: [{ field: START, direction: DESC }]) { totalCount nodes { id name start end cost { value unit } } facets { field buckets { value count } } }
  themes(last: 2, orderBy: [{ field: NOTATION }]) { totalCount nodes { id name notation } pageInfo { hasPreviousPage hasNextPage } }
  agreements(first: 2, where: { signed: { gte: "2025", lte: "2026" } }) { totalCount nodes { id name signed } }
  people(first: 2) { totalCount nodes { id name } facets { field } }
  infrastructures(first: 2) { totalCount nodes { id name type } }
  documents(first: 2, where: { lang: { eq: "fr" } }) { totalCount nodes { id title lang } facets { field buckets { value label(lang: FR) count } } }
}`,variables:{}},{name:`lookup`,query:`query Lookup($id: ID!) {
  node(id: $id) {
    __typename
    id
    ... on Entity { mergedIds withdrawn }
    ... on Institution { name acronym type typeName(lang: FR) country founded status statusName(lang: FR) website facts { property value withdrawn evidence { recordId rank locator } } }
    ... on Relation { says: type source { id } target { id } }
  }
}`,variables:{id:`institution:jrc`}},{name:`neighbourhood`,query:`query Neighbourhood($ids: [ID!]!) {
  neighbourhood(ids: $ids, depth: 2, limit: 12) {
    nodes { id kind name degree distance }
    relations { id type source { id } target { id } }
    truncated
    reason
    export(format: GEXF) { url mediaType }
  }
}`,variables:{ids:[`institution:solvay`]}},{name:`pages_of_kinds`,query:`query PagesOfKinds {
  site(id: "site:jrc-ispra") { id name role roleName city country countryName(lang: FR) coordinates { latitude longitude } institutions { edges { type node { id } } } }
  programme(id: "programme:horizon-2020") { id name type start end budget { value unit } parts { totalCount nodes { id name type } } managers { nodes { id } } participants { totalCount } successors { nodes { id } } }
  project(id: "project:tascmar") { id name acronym status contribution { value unit } participants { edges { role amount node { id } } } programmes { nodes { id } } themes { id } }
  theme(id: "theme:nuclear-energy") { id name(lang: FR) notation scheme broader { id } narrower { nodes { id } } agreements { nodes { id } } institutions { nodes { id } } programmes { totalCount } }
  agreement(id: "agreement:cnrs-jrc") { id name type signed contested parties { edges { role node { id } } } themes { id } conflicts { property kind sides { value } } }
  infrastructure(id: "infrastructure:noema") { id name type country operators { nodes { id } } sites { nodes { id } } themes { id } partOf { id } parts { totalCount } }
  person(id: "person:antoine-petit") { id name roles { edges { type role node { id kind name } } } institutions { nodes { id } } }
  document(id: "document:cnrs-jrc-news-fr") { id title lang factCount relationCount }
}`,variables:{}},{name:`partners`,query:`query Partners($id: ID!, $asOf: Date, $change: WhatIfInput!, $lang: Language = EN) {
  institution(id: $id) {
    collaborators(first: 5, asOf: $asOf) {
      entity { id name(lang: $lang) }
      strength
      count
      shared { kind count examples { id name(lang: $lang) } }
    }
    most: collaborators(first: 3, rank: COUNT, kinds: [PROGRAMME, PROJECT]) { entity { id } count }
    changed: collaborators(first: 5, whatIf: $change) {
      entity { id }
      strength
      count
      change { strengthBefore countBefore }
    }
  }
}`,variables:{id:`institution:cnrs`,asOf:`2016`,change:{remove:[`institution:e2p2l`]}}},{name:`partners_fr`,query:`query PartnersFr($id: ID!, $asOf: Date, $change: WhatIfInput!, $lang: Language = EN) {
  institution(id: $id) {
    collaborators(first: 5, asOf: $asOf) {
      entity { id name(lang: $lang) }
      strength
      count
      shared { kind count examples { id name(lang: $lang) } }
    }
    most: collaborators(first: 3, rank: COUNT, kinds: [PROGRAMME, PROJECT]) { entity { id } count }
    changed: collaborators(first: 5, whatIf: $change) {
      entity { id }
      strength
      count
      change { strengthBefore countBefore }
    }
  }
}`,variables:{id:`institution:cnrs`,asOf:`2016`,change:{add:[{type:`PARTNER_OF`,from:`institution:cnrs`,to:`institution:solvay`}]},lang:`FR`}},{name:`relations`,query:`query Relations($id: ID!, $types: [RelationType!], $asOf: Date) {
  entity(id: $id) {
    relations(types: $types, direction: BOTH, asOf: $asOf, first: 50) {
      totalCount
      edges {
        direction other { id kind name }
        node { id type since until role amount validity withdrawn source { id } target { id } evidence { quote locator recordId objectRecordId amount rank document { id title } } }
      }
      pageInfo { hasNextPage }
    }
  }
}`,variables:{id:`agreement:cnrs-jrc`}},{name:`resolve`,query:`query Resolve($scheme: IdentifierScheme!, $value: String!) {
  entity(identifier: { scheme: $scheme, value: $value }) { id kind name identifiers { scheme value url } }
}`,variables:{scheme:`ROR`,value:`02feahw73`}},{name:`resolve_names`,query:`query ResolveNames {
  acronym: resolve(name: "CNRS") { ...Outcome }
  research: resolve(name: "joint research center", kinds: [INSTITUTION]) { ...Outcome }
  shared: resolve(name: "JRC", kinds: [INSTITUTION, AGREEMENT]) { ...Outcome }
  firm: resolve(name: "Solvay", country: "Belgium") { ...Outcome }
  inBrackets: resolve(name: "Centre National de la Recherche Scientifique (CNRS)", country: "FR") { ...Outcome }
  misspelt: resolve(name: "Solvey", first: 3) { ...Outcome }
  ambiguous: resolve(name: "CNRS office", first: 3) { ...Outcome }
  register: resolve(name: "https://ror.org/02feahw73") { ...Outcome }
  unknown: resolve(name: "Ministry of Silly Walks") { ...Outcome }
  empty: resolve(name: "") { ...Outcome }
  none: resolve(name: "CNRS", first: 0) { ...Outcome }
}

fragment Outcome on Resolution {
  __typename
  explanation
  ... on Resolved { entity { id } }
  candidates {
    entity { id kind name }
    score
    match
    features { code value weight contribution explanation }
  }
}`,variables:{}},{name:`resolve_names_fr`,query:`query ResolveNamesFR($name: String!) {
  resolve(name: $name, lang: FR, country: "France", first: 5) {
    __typename
    explanation(lang: FR)
    ... on Resolved { entity { id name(lang: FR) } }
    candidates {
      entity { id name(lang: FR) }
      score
      match
      features { code contribution explanation(lang: FR) }
    }
  }
}`,variables:{name:`Centre national de la recherche scientifiqe`}},{name:`shared_ground`,query:`query SharedGround($a: ID!, $b: ID!, $lang: Language = EN) {
  common(a: $a, b: $b, first: 20) {
    totalCount
    edges {
      node { id kind name(lang: $lang) }
      aRelations { type since evidence { quote document { id } } }
      bRelations { type since }
    }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`,variables:{a:`institution:cnrs`,b:`institution:jrc`}},{name:`shared_ground_fr`,query:`query SharedGroundFr($a: ID!, $b: ID!, $lang: Language = EN) {
  common(a: $a, b: $b, first: 20) {
    totalCount
    edges {
      node { id kind name(lang: $lang) }
      aRelations { type since evidence { quote document { id } } }
      bRelations { type since }
    }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`,variables:{a:`institution:cnrs`,b:`institution:jrc`,lang:`FR`}},{name:`source`,query:`query Source($id: ID!) {
  document(id: $id) {
    title publisher date factCount relationCount
    subjects(first: 2) {
      totalCount
      edges { node { id name } facts { property value label evidence { quote locator document { id } } } }
      pageInfo { hasNextPage }
    }
    statedRelations(first: 2) {
      totalCount
      nodes { type source { id name } target { id name } evidence { quote locator document { id } } }
      pageInfo { hasNextPage }
    }
  }
}`,variables:{id:`document:cnrs-jrc-news-en`}},{name:`sources`,query:`query Sources {
  documents(first: 20) {
    nodes { id title lang publisher date licence url mediaType sha256 factCount relationCount series superseded successors { id } predecessors { id } }
  }
}`,variables:{}},{name:`stats`,query:`query Stats {
  stats {
    entities { kind count } relations { type count }
    facts evidenceCoverage conflicts conflictsByKind { kind count } revision loadedAt
    loads { source state started finished records { read created updated unchanged rejected } report { created updated unchanged deleted withdrawn } }
  }
}`,variables:{}},{name:`timeline`,query:`query OverTime {
  projects: timeline(kind: PROJECT, field: START, interval: YEAR, where: null) { at count sums { value } }
  signed: timeline(
    kind: AGREEMENT, field: SIGNED, where: { agreement: { signed: { gte: "2020" } } }, includeMissing: true
  ) { at count }
  months: timeline(kind: AGREEMENT, field: SIGNED, interval: MONTH, where: { agreement: { signed: { gte: "2024" } } }, includeMissing: true) { at count }
  programmes: timeline(kind: PROGRAMME, field: START, interval: YEAR, sum: [BUDGET]) { at count sums { field value known } }
}`,variables:{}},{name:`type_ahead`,query:`query TypeAhead($prefix: String!) {
  suggest(prefix: $prefix, first: 8) { id kind name hint entity { ... on Institution { country } } }
}`,variables:{prefix:`joi`}},{name:`what_if`,query:`query WhatIf($from: ID!, $to: ID!, $change: WhatIfInput!, $lang: Language = EN) {
  paths(from: $from, to: $to, first: 1, whatIf: $change) {
    paths { length score explanation(lang: $lang) }
    change { effect before { length explanation(lang: $lang) } after { length explanation(lang: $lang) } }
  }
  stats(whatIf: $change) {
    revision
    change {
      entities { kind count }
      relations { type count }
      facts
      conflicts
      cohesion {
        before { components largest pairs }
        after { components largest pairs }
        pairsDisconnected
        pairsConnected
        cutOffCount
        cutOff { id name }
      }
    }
  }
}`,variables:{from:`institution:solvay`,to:`institution:jrc`,change:{remove:[`institution:cnrs`],add:[{type:`PARTNER_OF`,from:`institution:solvay`,to:`institution:jrc`,since:`2026`}]}}}],A=[`find`,`read`,`lists`,`connections`,`changes`,`sources`],j={type_ahead:{topic:`find`,en:`What may be meant by what was typed so far: for a search field that completes.`,fr:`Ce que peut désigner un début de saisie : pour un champ de recherche qui complète.`},find:{topic:`find`,en:`What answers these words, the best first, with the words marked and counts by kind and country.`,fr:`Ce qui répond à ces mots, le meilleur d’abord, avec les mots surlignés et le décompte par genre et par pays.`},find_fr:{topic:`find`,en:`The same search for a reader of French.`,fr:`La même recherche pour un lecteur francophone.`},find_by_country:{topic:`find`,en:`What answers these words in one country, and in which other countries such things are.`,fr:`Ce qui répond à ces mots dans un pays, et dans quels autres pays il s’en trouve.`},lookup:{topic:`find`,en:`What is behind an id, whatever its kind.`,fr:`Ce qui se trouve derrière un identifiant, quel que soit son genre.`},resolve:{topic:`find`,en:`Who has this identifier of a register, such as ROR or CORDIS.`,fr:`Qui porte cet identifiant d’un registre, tel que ROR ou CORDIS.`},resolve_names:{topic:`find`,en:`Who is meant by names as other data write them: proposals, each with its score and its reasons.`,fr:`Qui désignent des noms tels que d’autres données les écrivent : des propositions, notées et motivées.`},resolve_names_fr:{topic:`find`,en:`The same proposals for a reader of French.`,fr:`Les mêmes propositions pour un lecteur francophone.`},institution_page:{topic:`read`,en:`All that a page about an institution shows: names, sites, agreements, projects, facts with their evidence.`,fr:`Tout ce que montre la page d’une institution : noms, sites, accords, projets, faits avec leurs preuves.`},institution_page_fr:{topic:`read`,en:`The same page for a reader of French.`,fr:`La même page pour un lecteur francophone.`},pages_of_kinds:{topic:`read`,en:`A page about one entity of every other kind: a site, a programme, a project, a person …`,fr:`Une page sur une entité de chaque autre genre : un site, un programme, un projet, une personne…`},relations:{topic:`read`,en:`All ties of an entity, with the words that say so.`,fr:`Tous les liens d’une entité, avec les mots qui l’attestent.`},citation:{topic:`read`,en:`How to cite what an entity’s page says, with the state of the graph that was read.`,fr:`Comment citer ce que dit la page d’une entité, avec l’état du graphe qui a été lu.`},as_of:{topic:`read`,en:`What held at a time: a relation without a period lasts as long as the project or agreement at its end.`,fr:`Ce qui valait à une date : un lien sans période dure autant que le projet ou l’accord à son extrémité.`},list:{topic:`lists`,en:`Institutions by name, with how many there are of each type and in each country.`,fr:`Les institutions par nom, avec leur nombre par type et par pays.`},list_filtered:{topic:`lists`,en:`Joint units in which a given institution is a partner: conditions that follow relations.`,fr:`Les unités mixtes dont une institution est partenaire : des conditions qui suivent les liens.`},lists:{topic:`lists`,en:`The beginning of every list: sites, programmes, projects, themes, agreements, people, documents.`,fr:`Le début de chaque liste : sites, programmes, projets, thèmes, accords, personnes, documents.`},groups:{topic:`lists`,en:`Lists counted and summed by what their members have in common: values, years, those they are related to.`,fr:`Des listes comptées et sommées selon ce que leurs membres ont en commun : valeurs, années, liens.`},groups_fr:{topic:`lists`,en:`The same groups in French, and as of a time.`,fr:`Les mêmes groupes en français, et à une date donnée.`},timeline:{topic:`lists`,en:`Agreements and projects over the years, as dashboards draw them; gaps are given with zeros.`,fr:`Accords et projets au fil des ans, tels que les tracent les tableaux de bord ; les vides valent zéro.`},export:{topic:`lists`,en:`Files of a list, of paths and of an entity: where they are, and a small one in the answer.`,fr:`Les fichiers d’une liste, de chemins et d’une entité : leur adresse, et un petit dans la réponse.`},how_connected:{topic:`connections`,en:`How two entities are connected, told in sentences, and what says so.`,fr:`Comment deux entités sont reliées, en phrases, et ce qui l’atteste.`},how_connected_fr:{topic:`connections`,en:`The same in French, around the agreement between the two.`,fr:`La même question en français, en contournant l’accord entre les deux.`},how_connected_blocked:{topic:`connections`,en:`What stands in the way of a connection: the constraints, and what there would be without each.`,fr:`Ce qui empêche une connexion : les contraintes, et ce qu’il y aurait sans chacune d’elles.`},how_connected_corroborated:{topic:`connections`,en:`Only over what three documents state; where there is no such path, what there would be otherwise.`,fr:`Seulement par ce que trois documents affirment ; faute de chemin, ce qu’il y aurait sinon.`},shared_ground:{topic:`connections`,en:`What two institutions have in common, the most telling first, and what says so.`,fr:`Ce que deux institutions ont en commun, le plus parlant d’abord, et ce qui l’atteste.`},shared_ground_fr:{topic:`connections`,en:`The same common ground for a reader of French.`,fr:`Le même terrain commun pour un lecteur francophone.`},brokers:{topic:`connections`,en:`Who joins two groups: companies on the one side, European bodies on the other.`,fr:`Qui relie deux groupes : des entreprises d’un côté, des organes européens de l’autre.`},neighbourhood:{topic:`connections`,en:`What lies around an institution, fit for drawing.`,fr:`Ce qui entoure une institution, prêt à être dessiné.`},partners:{topic:`changes`,en:`With whom an institution works most, and what would change if one of its joint units were closed.`,fr:`Avec qui une institution travaille le plus, et ce que changerait la fermeture d’une unité mixte.`},partners_fr:{topic:`changes`,en:`The same for a reader of French.`,fr:`La même question pour un lecteur francophone.`},what_if:{topic:`changes`,en:`What it would mean if a joint unit and an agreement were not there, and two others concluded one.`,fr:`Ce que signifierait l’absence d’une unité mixte et d’un accord, et un accord entre deux autres.`},changes:{topic:`sources`,en:`What the loads changed, the latest first: what came, what went, what is said otherwise.`,fr:`Ce que les chargements ont changé, le dernier d’abord : ce qui est venu, parti, dit autrement.`},disagreements:{topic:`sources`,en:`Where the sources disagree, side by side, and which side is shown.`,fr:`Où les sources divergent, côte à côte, et la version qui est montrée.`},disagreements_fr:{topic:`sources`,en:`The same disagreements for a reader of French.`,fr:`Les mêmes divergences pour un lecteur francophone.`},conflict_facets:{topic:`sources`,en:`How often the sources disagree, about what, and which rule chose.`,fr:`Combien de fois les sources divergent, sur quoi, et quelle règle a tranché.`},sources:{topic:`sources`,en:`What was read, and how much of the graph rests on it.`,fr:`Ce qui a été lu, et ce qui repose dessus dans le graphe.`},source:{topic:`sources`,en:`What a document says: its facts and relations, each with its words and its place.`,fr:`Ce que dit un document : ses faits et ses liens, chacun avec ses mots et sa place.`},stats:{topic:`sources`,en:`How much the graph holds, and when it was last loaded.`,fr:`Ce que contient le graphe, et quand il a été chargé pour la dernière fois.`}},ne=t(`<p class="small soft"> </p> <pre tabindex="0" role="region" class="svelte-1h3zv62"> </pre>`,1),re=t(`<li class="card svelte-1h3zv62"><h4 class="svelte-1h3zv62"> </h4> <p class="small"> </p> <a class="button"> <span class="hidden"> </span></a> <details class="svelte-1h3zv62"><summary class="small svelte-1h3zv62"> </summary> <pre tabindex="0" role="region" class="svelte-1h3zv62"> </pre> <!></details></li>`),ie=t(`<h3 class="svelte-1h3zv62"> </h3> <ul class="plain cards svelte-1h3zv62"></ul>`,1),ae=t(`<p> </p>`),oe=t(`<h1> </h1> <p class="soft about svelte-1h3zv62"> </p> <section aria-labelledby="start" class="svelte-1h3zv62"><h2 id="start"> </h2> <ul class="svelte-1h3zv62"><li class="svelte-1h3zv62"> <code>/graphql</code></li> <li class="svelte-1h3zv62"><a href="/graphiql"> </a> </li> <li class="svelte-1h3zv62"><a href="/schema.graphql"> </a> </li> <li class="svelte-1h3zv62"><a href="/export/graph.ttl" download=""> </a> </li> <li class="svelte-1h3zv62"><a> </a> </li> <li class="svelte-1h3zv62"><a href="/reconcile"> </a> </li></ul></section> <section aria-labelledby="examples" class="svelte-1h3zv62"><h2 id="examples"> </h2> <form role="search" class="svelte-1h3zv62"><label> <input type="search" autocomplete="off"/></label> <span class="soft small" role="status"> </span></form> <!> <!></section>`,1);function M(t,c){ee(c,!0);let M=_(()=>O[S.lang]),se=_(()=>p.params.get(`q`)??``),N=_(()=>k.map(e=>({...e,variables:e.variables,topic:j[e.name].topic,about:j[e.name][S.lang]})).filter(e=>`${e.name} ${e.about} ${e.query}`.toLowerCase().includes(b(se).toLowerCase()))),P=e=>e.replaceAll(`_`,` `);var F=oe();n(`1h3zv62`,t=>{l(()=>{e.title=`${b(M).title??``} – Entente`})});var I=v(F),ce=x(I,!0),L=h(I,2),le=x(L,!0),R=h(L,2),z=C(R),ue=x(z,!0),B=h(z,2),V=C(B),de=C(V);m(),y(V);var H=h(V,2),U=C(H),fe=x(U,!0),pe=h(U);y(H);var W=h(H,2),G=C(W),me=x(G,!0),he=h(G);y(W);var K=h(W,2),q=C(K),ge=x(q,!0),_e=h(q);y(K);var J=h(K,2),Y=C(J),ve=x(Y,!0),ye=h(Y);y(J);var be=h(J,2),xe=C(be),Se=x(xe,!0),Ce=h(xe);y(be),y(B),y(R);var X=h(R,2),we=C(X),Te=x(we,!0),Z=h(we,2),Q=C(Z),Ee=C(Q),$=h(Ee);d($),y(Q);var De=h(Q,2),Oe=x(De,!0);y(Z);var ke=h(Z,2);g(ke,16,()=>A,e=>e,(e,t)=>{let n=_(()=>b(N).filter(e=>e.topic===t));var r=E(),i=v(r),c=e=>{var r=ie(),i=v(r),c=x(i,!0),l=h(i,2);g(l,21,()=>b(n),e=>e.name,(e,t)=>{var n=re(),r=C(n),i=x(r,!0),c=h(r,2),l=x(c,!0),d=h(c,2),f=C(d,!0),p=h(f),ee=x(p);y(d);var m=h(d,2),g=C(m),S=x(g,!0),w=h(g,2),E=x(w,!0),O=h(w,2),k=e=>{var n=ne(),r=v(n),i=x(r,!0),o=h(r,2),c=x(o,!0);u((e,t)=>{a(i,b(M).variables),T(o,`aria-label`,`${b(M).variables??``}: ${e??``}`),a(c,t)},[()=>P(b(t).name),()=>te(b(t))]),s(e,n)},A=_(()=>Object.keys(b(t).variables).length>0);o(O,e=>{b(A)&&e(k)}),y(m),y(n),u((e,n,r,o)=>{a(i,e),a(l,b(t).about),T(d,`href`,n),a(f,b(M).open),a(ee,`: ${r??``}`),a(S,b(M).show),T(w,`aria-label`,o),a(E,b(t).query)},[()=>P(b(t).name),()=>D(b(t)),()=>P(b(t).name),()=>P(b(t).name)]),s(e,n)}),y(l),u(()=>a(c,b(M).topics[t])),s(e,r)};o(i,e=>{b(n).length>0&&e(c)}),s(e,r)});var Ae=h(ke,2),je=e=>{var t=ae(),n=x(t,!0);u(()=>a(n,b(M).none)),s(e,t)};o(Ae,e=>{b(N).length===0&&e(je)}),y(X),u((e,t)=>{a(ce,b(M).title),a(le,b(M).about),a(ue,b(M).start),a(de,`${b(M).endpoint??``} `),a(fe,b(M).graphiql),a(pe,`${b(M).colon??``}${b(M).graphiqlAbout??``}`),a(me,b(M).schema),a(he,`${b(M).colon??``}${b(M).schemaAbout??``}`),a(ge,b(M).exports),a(_e,`${b(M).colon??``}${b(M).exportsAbout??``}`),T(Y,`href`,e),a(ve,b(M).subscription),a(ye,`${b(M).colon??``}${b(M).subscriptionAbout??``}`),a(Se,b(M).reconcile),a(Ce,`${b(M).colon??``}${b(M).reconcileAbout??``}`),a(Te,b(M).examples),a(Ee,`${b(M).filter??``} `),f($,b(se)),a(Oe,t)},[()=>D({query:`subscription {
  revised {
    revision
  }
}`,variables:{}}),()=>b(M).found(b(N).length)]),i(`submit`,Z,e=>e.preventDefault()),r(`input`,$,e=>p.set({q:e.currentTarget.value},!0)),s(t,F),w()}c([`input`]);export{M as default};