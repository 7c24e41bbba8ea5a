import{$ as e,B as t,H as n,I as r,J as i,K as a,N as o,S as s,V as c,Y as l,Z as u,at as d,b as f,dt as p,ft as m,ht as h,it as g,k as _,mt as ee,ot as v,p as y,pt as b,q as x,r as S,rt as C,t as w,tt as T,y as te,z as E}from"./plural-oEomQNbw.js";import{n as ne,t as D}from"./graphiql-FRBmvoe9.js";var{count:O}=w(`en`),{count:k}=w(`fr`),re={en:{title:`API and examples`,about:`Build your own tools on the GraphQL API that these pages use. Every example below is part of the automated tests of this server.`,start:`Getting started`,endpoint:`Send queries by POST to`,graphiql:`GraphiQL`,graphiqlAbout:`Write and run queries in your browser, with completion and the documentation of the schema.`,schema:`Schema`,schemaAbout:`Read the description of every type, field and argument.`,exports:`Files`,exportsAbout:`Download the whole graph or a part of it as GraphML, GEXF, CSV, Turtle, JSON-LD or NDJSON. The address says which part.`,subscription:`Changes`,subscriptionAbout:`Use the subscription “revised” to learn of each new revision over server-sent events, and the field “changes” to list what has changed.`,reconcile:`OpenRefine`,reconcileAbout:`Match the names in your tables to entities with the Reconciliation Service API.`,examples:`Examples`,filter:`Filter examples`,found:e=>O(e,`example`,`examples`),topics:{find:`Find entities`,read:`Read about one entity`,lists:`Lists, counts and files`,connections:`Connections`,changes:`Partners and scenarios`,sources:`Sources, disagreements and changes`},open:`Open in GraphiQL`,openExample:e=>`Open in GraphiQL: ${e}`,show:`Show the query`,variables:`Variables`,variablesOf:e=>`Variables: ${e}`,none:`No example contains these words. Use fewer words, or clear the filter.`},fr:{title:`API et exemples`,about:`Créez vos propres outils à partir de l’API GraphQL qu’utilisent ces pages. Chaque exemple ci-dessous fait partie des tests automatiques de ce serveur.`,start:`Premiers pas`,endpoint:`Envoyez vos requêtes par POST à`,graphiql:`GraphiQL`,graphiqlAbout:`Écrivez et exécutez des requêtes dans votre navigateur, avec complétion et documentation du schéma.`,schema:`Schéma`,schemaAbout:`Consultez la description de chaque type, champ et argument (en anglais).`,exports:`Fichiers`,exportsAbout:`Téléchargez tout ou partie du graphe en GraphML, GEXF, CSV, Turtle, JSON-LD ou NDJSON. L’adresse indique de quelle partie il s’agit.`,subscription:`Changements`,subscriptionAbout:`Utilisez la souscription « revised » pour être averti de chaque nouvelle révision par server-sent events, et le champ « changes » pour lister ce qui a changé.`,reconcile:`OpenRefine`,reconcileAbout:`Rapprochez les noms de vos tableaux des entités du graphe avec l’API Reconciliation Service.`,examples:`Exemples`,filter:`Filtrer les exemples`,found:e=>k(e,`exemple`,`exemples`),topics:{find:`Trouver des entités`,read:`Consulter une entité`,lists:`Listes, décomptes et fichiers`,connections:`Liens`,changes:`Partenaires et scénarios`,sources:`Sources, désaccords et changements`},open:`Ouvrir dans GraphiQL`,openExample:e=>`Ouvrir dans GraphiQL : ${e}`,show:`Afficher la requête`,variables:`Variables`,variablesOf:e=>`Variables : ${e}`,none:`Aucun exemple ne contient ces mots. Utilisez moins de mots ou effacez le filtre.`}},ie=[{name:`as_of`,query:`query {
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
    entities { created updated joined split restored withdrawn deleted }
    relations { created updated withdrawn deleted }
    revisions { revision at source listed entities { created } relations { created } }
    nodes {
      id
      kind
      revision
      at
      source
      joined
      split
      facts { kind property before { value best } after { value best } document { id date } }
      relation { type from to role before after }
      document { id date }
      node { id ... on Entity { name } ... on Relation { type source { id } target { id } } }
    }
    pageInfo { hasNextPage }
  }
  withdrawnCountries: changes(since: 0, properties: ["country"], changes: [WITHDRAWN]) { totalCount nodes { id document { date } } }
  projectsOfThemes: changes(since: 0, types: [HAS_THEME], kinds: [PROJECT], first: 1) { totalCount nodes { relation { type to } } }
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
}`,variables:{text:`joint research`}},{name:`find_by_country`,query:`query FindByCountry($text: String!, $countries: [Country!]) {
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
}`,variables:{scheme:`ROR`,value:`02feahw73`}},{name:`resolve_all`,query:`{
  resolveAll(names: ["C.N.R.S.", "Unité de chimie, Solvay, and Joint Research Centre, Ispra, Italy", "Nobody of Nowhere", ""]) {
    __typename
    explanation
    ... on Resolved { entities { id name } }
    candidates { score match entity { id } features { code contribution explanation } }
  }
}`,variables:{}},{name:`resolve_names`,query:`query ResolveNames {
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
}`,variables:{}},{name:`stated`,query:`query Stated {
  stated: agreements(where: { signed: { gte: "2026", lt: "2027" } }) { nodes { id signed contested } facets(best: true) { field buckets { value count } } }
  shown: agreements(where: { signed: { eq: "2026", best: true } }) { totalCount }
  never: agreements(where: { NOT: { signed: { eq: "2026" } } }) { totalCount }
  parties: institutions(where: { agreements: { some: { signed: { eq: "2026" } } } }) { totalCount }
  years: agreements { groups(by: [{ field: SIGNED, interval: YEAR, best: true, includeMissing: true }], orderBy: VALUE) { nodes { keys { field value label } count } } }
  timeline(kind: AGREEMENT, field: SIGNED, best: true) { at count }
  cnrs: institution(id: "institution:cnrs") { name acronym labels { value lang type } }
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
}`,variables:{from:`institution:solvay`,to:`institution:jrc`,change:{remove:[`institution:cnrs`],add:[{type:`PARTNER_OF`,from:`institution:solvay`,to:`institution:jrc`,since:`2026`}]}}}],ae=[`find`,`read`,`lists`,`connections`,`changes`,`sources`],A={type_ahead:{topic:`find`,en:`Complete a partly typed name, best matches first, as a search field does.`,fr:`Compléter un nom en cours de saisie, les meilleures correspondances d’abord, comme un champ de recherche.`},find:{topic:`find`,en:`Search for words, best matches first, with matching words marked and counts by kind and country.`,fr:`Rechercher des mots, avec les passages trouvés surlignés et le décompte par type d’entité et par pays.`},find_fr:{topic:`find`,en:`Search for words, with results in French.`,fr:`Rechercher des mots, avec des résultats en français.`},find_by_country:{topic:`find`,en:`Search for words in one country, and count the matches in the other countries.`,fr:`Rechercher des mots dans un pays et compter les résultats dans les autres pays.`},lookup:{topic:`find`,en:`Fetch an entity, a fact or a relation by its identifier.`,fr:`Obtenir une entité, un fait ou une relation par son identifiant.`},resolve:{topic:`find`,en:`Find the entity that has a given identifier in a register such as ROR or CORDIS.`,fr:`Trouver l’entité qui porte un identifiant donné dans un registre comme ROR ou CORDIS.`},resolve_all:{topic:`find`,en:`Match a list of names and affiliations at once; an affiliation may name several institutions.`,fr:`Rapprocher d’un coup une liste de noms et d’affiliations ; une affiliation peut nommer plusieurs établissements.`},resolve_names:{topic:`find`,en:`Match names from other data to entities, with a score and reasons for each candidate.`,fr:`Rapprocher des noms d’autres données des entités du graphe, avec un score et des raisons par candidat.`},resolve_names_fr:{topic:`find`,en:`Match names from other data to entities, with reasons in French.`,fr:`Rapprocher des noms d’autres données des entités du graphe, avec des raisons en français.`},institution_page:{topic:`read`,en:`Fetch the page of an institution: names, sites, agreements, projects, and facts with evidence.`,fr:`Obtenir la page d’une institution : noms, sites, accords, projets et faits avec leurs sources.`},institution_page_fr:{topic:`read`,en:`Fetch the page of an institution in French, as of a given year.`,fr:`Obtenir la page d’une institution en français, pour une année donnée.`},pages_of_kinds:{topic:`read`,en:`Fetch the page of one entity of each other kind: a site, a programme, a project, a person …`,fr:`Obtenir la page d’une entité de chaque autre type : un site, un programme, un projet, une personne…`},relations:{topic:`read`,en:`List all relations of an entity, with the passages that state them.`,fr:`Lister toutes les relations d’une entité, avec les passages qui les énoncent.`},citation:{topic:`read`,en:`Cite the page of an entity, with the revision of the graph that you read.`,fr:`Citer la page d’une entité, avec la révision du graphe consultée.`},as_of:{topic:`read`,en:`Read what held at a date. A relation without a period lasts as long as its project or agreement.`,fr:`Consulter l’état à une date. Une relation sans période dure autant que son projet ou son accord.`},list:{topic:`lists`,en:`List institutions by name, with counts by type and country.`,fr:`Lister les institutions par nom, avec le décompte par type et par pays.`},list_filtered:{topic:`lists`,en:`List the joint units of an institution, with conditions on relations.`,fr:`Lister les unités mixtes d’une institution, avec des conditions sur les relations.`},lists:{topic:`lists`,en:`List the first sites, programmes, projects, themes, agreements, people and documents.`,fr:`Lister les premiers sites, programmes, projets, thèmes, accords, personnes et documents.`},groups:{topic:`lists`,en:`Count and sum the entries of a list by shared values, years or related entities.`,fr:`Compter et additionner les entrées d’une liste selon leurs valeurs, années ou relations communes.`},groups_fr:{topic:`lists`,en:`Count the entries of a list in French, as of a given year.`,fr:`Compter les entrées d’une liste en français, pour une année donnée.`},stated:{topic:`lists`,en:`Find agreements by a signature date that any source states, or by the one shown alone.`,fr:`Trouver des accords par une date de signature que donne une source, ou par la seule date affichée.`},timeline:{topic:`lists`,en:`Count agreements and projects over time for a dashboard. Years without any count as zero.`,fr:`Compter accords et projets au fil du temps pour un tableau de bord. Les années vides valent zéro.`},export:{topic:`lists`,en:`Get the addresses of files of a list, of paths and of an entity, and a small file in the answer.`,fr:`Obtenir l’adresse des fichiers d’une liste, de chemins et d’une entité, et un petit fichier en réponse.`},how_connected:{topic:`connections`,en:`Explain how two entities are connected, in sentences with evidence.`,fr:`Expliquer les liens entre deux entités, par des phrases avec leurs sources.`},how_connected_fr:{topic:`connections`,en:`Explain a connection in French, avoiding the agreement between the two entities.`,fr:`Expliquer un lien en français, en évitant l’accord entre les deux entités.`},how_connected_blocked:{topic:`connections`,en:`Find out which options exclude a connection, and the path that exists without each of them.`,fr:`Savoir quelles options excluent un lien, et quel chemin existe sans chacune d’elles.`},how_connected_corroborated:{topic:`connections`,en:`Use only relations that three documents state. If no path is left, see the path with fewer documents.`,fr:`N’utiliser que des relations énoncées par trois documents, et voir à défaut le chemin avec moins.`},shared_ground:{topic:`connections`,en:`List what two institutions have in common, most specific first, with evidence.`,fr:`Lister ce que deux institutions ont en commun, le plus spécifique d’abord, avec les sources.`},shared_ground_fr:{topic:`connections`,en:`List what two institutions have in common, in French.`,fr:`Lister en français ce que deux institutions ont en commun.`},brokers:{topic:`connections`,en:`Find the entities that connect two groups: companies on one side, European bodies on the other.`,fr:`Trouver les entités qui relient deux groupes : des entreprises d’un côté, des organes européens de l’autre.`},neighbourhood:{topic:`connections`,en:`Fetch the entities around an institution and their relations, to draw a graph.`,fr:`Obtenir les entités autour d’une institution et leurs relations, pour dessiner un graphe.`},partners:{topic:`changes`,en:`Rank the closest partners of an institution, and see the effect of closing one of its joint units.`,fr:`Classer les principaux partenaires d’une institution et voir l’effet de la fermeture d’une unité mixte.`},partners_fr:{topic:`changes`,en:`Rank the closest partners, with names in French, and see the effect of a new partnership.`,fr:`Classer les principaux partenaires, avec des noms français, et voir l’effet d’un nouveau partenariat.`},what_if:{topic:`changes`,en:`Simulate the removal of an institution and a new partnership between two others.`,fr:`Simuler le retrait d’une institution et un nouveau partenariat entre deux autres.`},changes:{topic:`sources`,en:`List what changed with the loads, with values before and after and the document for each.`,fr:`Lister ce que les chargements ont changé, avec les valeurs avant et après et le document qui le dit.`},disagreements:{topic:`sources`,en:`Compare the statements on which sources disagree, and see which one is shown first.`,fr:`Comparer les affirmations sur lesquelles les sources divergent et voir laquelle est affichée en premier.`},disagreements_fr:{topic:`sources`,en:`Compare the statements on which sources disagree, in French.`,fr:`Comparer en français les affirmations sur lesquelles les sources divergent.`},conflict_facets:{topic:`sources`,en:`Count disagreements by nature, property and reason for the version shown first.`,fr:`Compter les désaccords par nature, par propriété et par raison de la version affichée en premier.`},sources:{topic:`sources`,en:`List the documents and registers, with the number of facts and relations that cite each.`,fr:`Lister les documents et registres, avec le nombre de faits et de relations qui citent chacun.`},source:{topic:`sources`,en:`List the facts and relations that cite a document, each with its passage.`,fr:`Lister les faits et les relations qui citent un document, chacun avec son passage.`},stats:{topic:`sources`,en:`Count what the graph contains, and see when data were last loaded.`,fr:`Compter ce que contient le graphe et voir la date du dernier chargement.`}},oe=n(`<p class="small soft"> </p> <pre tabindex="0" role="region" class="svelte-1h3zv62"> </pre>`,1),se=n(`<li class="card svelte-1h3zv62"><h4 class="svelte-1h3zv62"> </h4> <a class="button"> </a> <details class="svelte-1h3zv62"><summary class="small svelte-1h3zv62"> </summary> <pre tabindex="0" role="region" class="svelte-1h3zv62"> </pre> <!></details></li>`),ce=n(`<h3 class="svelte-1h3zv62"> </h3> <ul class="plain cards svelte-1h3zv62"></ul>`,1),le=n(`<p> </p>`),ue=n(`<h1> </h1> <p class="soft about svelte-1h3zv62"> </p> <section aria-labelledby="start" class="svelte-1h3zv62"><h2 id="start"> </h2> <p> <code>/graphql</code>.</p> <dl class="svelte-1h3zv62"><dt><a href="/graphiql"> </a></dt> <dd class="svelte-1h3zv62"> </dd> <dt><a href="/schema.graphql"> </a></dt> <dd class="svelte-1h3zv62"> </dd> <dt><a href="/export/graph.ttl" download=""> </a></dt> <dd class="svelte-1h3zv62"> </dd> <dt><a> </a></dt> <dd class="svelte-1h3zv62"> </dd> <dt><a href="/reconcile"> </a></dt> <dd class="svelte-1h3zv62"> </dd></dl></section> <section aria-labelledby="examples" class="svelte-1h3zv62"><h2 id="examples"> </h2> <form role="search" class="svelte-1h3zv62"><label> <input type="search" autocomplete="off"/></label> <span class="soft small" role="status"> </span></form> <!> <!></section>`,1);function j(n,a){b(a,!0);let w=p(()=>re[S.lang]),O=p(()=>y.params.get(`q`)??``),k=p(()=>ie.map(e=>({...e,variables:e.variables,topic:A[e.name].topic,about:A[e.name][S.lang]})).filter(e=>`${e.name} ${e.about} ${e.query}`.toLowerCase().includes(l(O).toLowerCase())));var j=ue();_(`1h3zv62`,e=>{u(()=>{T.title=`${l(w).title??``} – Entente`})});var M=g(j),de=d(M,!0),N=v(M,2),fe=d(N,!0),P=v(N,2),F=C(P),pe=d(F,!0),I=v(F,2),me=C(I);ee(2),h(I);var L=v(I,2),R=C(L),he=C(R),ge=d(he,!0);h(R);var z=v(R,2),_e=d(z,!0),B=v(z,2),ve=C(B),ye=d(ve,!0);h(B);var V=v(B,2),be=d(V,!0),H=v(V,2),xe=C(H),Se=d(xe,!0);h(H);var U=v(H,2),Ce=d(U,!0),W=v(U,2),G=C(W),we=d(G,!0);h(W);var K=v(W,2),Te=d(K,!0),q=v(K,2),Ee=C(q),De=d(Ee,!0);h(q);var Oe=v(q,2),ke=d(Oe,!0);h(L),h(P);var J=v(P,2),Y=C(J),Ae=d(Y,!0),X=v(Y,2),Z=C(X),Q=C(Z),$=v(Q);te($),h(Z);var je=v(Z,2),Me=d(je,!0);h(X);var Ne=v(X,2);o(Ne,16,()=>ae,e=>e,(n,i)=>{let a=p(()=>l(k).filter(e=>e.topic===i));var s=c(),u=g(s),m=n=>{var s=ce(),c=g(s),u=d(c,!0),m=v(c,2);o(m,21,()=>l(a),e=>e.name,(n,i)=>{var a=se(),o=C(a),s=d(o,!0),c=v(o,2),u=d(c,!0),m=v(c,2),_=C(m),ee=d(_,!0),y=v(_,2),b=d(y,!0),x=v(y,2),S=n=>{var r=oe(),a=g(r),o=d(a,!0),s=v(a,2),c=d(s,!0);e((e,t)=>{E(o,l(w).variables),f(s,`aria-label`,e),E(c,t)},[()=>l(w).variablesOf(l(i).about),()=>ne(l(i))]),t(n,r)},T=p(()=>Object.keys(l(i).variables).length>0);r(x,e=>{l(T)&&e(S)}),h(m),h(a),e((e,t)=>{E(s,l(i).about),f(c,`href`,e),f(c,`aria-label`,t),E(u,l(w).open),E(ee,l(w).show),f(y,`aria-label`,l(i).about),E(b,l(i).query)},[()=>D(l(i)),()=>l(w).openExample(l(i).about)]),t(n,a)}),h(m),e(()=>E(u,l(w).topics[i])),t(n,s)};r(u,e=>{l(a).length>0&&e(m)}),t(n,s)});var Pe=v(Ne,2),Fe=n=>{var r=le(),i=d(r,!0);e(()=>E(i,l(w).none)),t(n,r)};r(Pe,e=>{l(k).length===0&&e(Fe)}),h(J),e((e,t)=>{E(de,l(w).title),E(fe,l(w).about),E(pe,l(w).start),E(me,`${l(w).endpoint??``} `),E(ge,l(w).graphiql),E(_e,l(w).graphiqlAbout),E(ye,l(w).schema),E(be,l(w).schemaAbout),E(Se,l(w).exports),E(Ce,l(w).exportsAbout),f(G,`href`,e),E(we,l(w).subscription),E(Te,l(w).subscriptionAbout),E(De,l(w).reconcile),E(ke,l(w).reconcileAbout),E(Ae,l(w).examples),E(Q,`${l(w).filter??``} `),s($,l(O)),E(Me,t)},[()=>D({query:`subscription {
  revised {
    revision
  }
}`,variables:{}}),()=>l(w).found(l(k).length)]),i(`submit`,X,e=>e.preventDefault()),x(`input`,$,e=>y.set({q:e.currentTarget.value},!0)),t(n,j),m()}a([`input`]);export{j as default};