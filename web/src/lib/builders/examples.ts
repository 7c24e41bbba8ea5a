// Made by scripts/examples.mjs of server/gql/testdata/queries; `npm run generate` renews it.

export const examples = [
  {
    "name": "as_of",
    "query": "query {\n  institution(id: \"institution:cnrs\") {\n    then: agreements(asOf: \"2026\", first: 3) {\n      totalCount\n      edges { node { id } since until validity holds { since until validity } }\n    }\n    before: agreements(asOf: \"2024\", first: 3) {\n      totalCount\n      edges { node { id } since until validity holds { since until validity } }\n    }\n  }\n  whole: institutions(first: 0) { totalCount }\n  party: institutions(where: { agreements: { some: {} } }, asOf: \"2026\", first: 0) { totalCount }\n  earlier: institutions(where: { agreements: { some: {} } }, asOf: \"2024\", first: 0) { totalCount }\n}",
    "variables": {}
  },
  {
    "name": "brokers",
    "query": "query Brokers($left: [ID!]!, $right: [ID!]!) {\n  bridges(left: $left, right: $right, maxLength: 4, first: 5) {\n    entity { id kind name }\n    pairs\n    score\n    joins { left { id } right { id } length }\n  }\n}",
    "variables": {
      "left": [
        "institution:solvay",
        "institution:cintra"
      ],
      "right": [
        "institution:jrc",
        "programme:erc"
      ]
    }
  },
  {
    "name": "changes",
    "query": "query Changes {\n  changes(since: 0, first: 4) {\n    complete\n    revision\n    totalCount\n    entities { created updated joined split restored withdrawn deleted }\n    relations { created updated withdrawn deleted }\n    revisions { revision at source listed entities { created } relations { created } }\n    nodes {\n      id\n      kind\n      revision\n      at\n      source\n      joined\n      split\n      facts { kind property before { value best } after { value best } document { id date } }\n      relation { type from to role before after }\n      document { id date }\n      node { id ... on Entity { name } ... on Relation { type source { id } target { id } } }\n    }\n    pageInfo { hasNextPage }\n  }\n  withdrawnCountries: changes(since: 0, properties: [\"country\"], changes: [WITHDRAWN]) { totalCount nodes { id document { date } } }\n  projectsOfThemes: changes(since: 0, types: [HAS_THEME], kinds: [PROJECT], first: 1) { totalCount nodes { relation { type to } } }\n  nothingNew: changes(since: 1) { complete totalCount nodes { id } }\n  unknown: changes(since: 7) { complete totalCount }\n}",
    "variables": {}
  },
  {
    "name": "citation",
    "query": "{\n  institution(id: \"institution:cnrs\") {\n    citation(lang: FR) { title url revision issued publisher text fr: text(lang: FR) }\n  }\n  node(id: \"agreement:cnrs-jrc\") {\n    ... on Entity { citation { title url revision issued } }\n  }\n  citation(title: \"Institutions in the graph\", query: \"{ institutions { totalCount } }\") { title url text }\n}",
    "variables": {}
  },
  {
    "name": "conflict_facets",
    "query": "query {\n  conflicts(first: 0) {\n    totalCount\n    facets { field buckets { value label(lang: FR) count } }\n  }\n  undecided: conflicts(rules: [ORDER], first: 3) {\n    totalCount\n    nodes { kind property relation rule entity { id } best { value } }\n  }\n  posts: conflicts(relations: [LEADS], first: 3) {\n    totalCount\n    nodes { kind relation rule entity { id } sides { entity { id } validity } }\n  }\n}",
    "variables": {}
  },
  {
    "name": "disagreements",
    "query": "query Disagreements($lang: Language) {\n  conflicts(first: 20) {\n    totalCount\n    nodes {\n      id kind property relation reason(lang: $lang) rule\n      entity { id name }\n      best { value }\n      sides { value since until rank validity entity { id } evidence { quote document { id lang } } }\n    }\n    pageInfo { hasNextPage }\n  }\n}",
    "variables": {}
  },
  {
    "name": "disagreements_fr",
    "query": "query Disagreements($lang: Language) {\n  conflicts(first: 20) {\n    totalCount\n    nodes {\n      id kind property title(lang: $lang) relation reason(lang: $lang) rule\n      entity { id name }\n      best { value }\n      sides { value label(lang: $lang) since until rank validity entity { id } evidence { quote document { id lang } } }\n    }\n    pageInfo { hasNextPage }\n  }\n}",
    "variables": {
      "lang": "FR"
    }
  },
  {
    "name": "export",
    "query": "query Export {\n  institutions(where: {country: {eq: \"BE\"}}, orderBy: [{field: NAME}], first: 5) {\n    export(format: TURTLE, most: 10) {\n      url\n      mediaType\n      filename\n    }\n  }\n  themes {\n    export(format: ZIP) {\n      url\n      mediaType\n      filename\n      content\n    }\n  }\n  paths(from: \"institution:solvay\", to: \"institution:jrc\", maxLength: 4, first: 1) {\n    export(format: GEXF) {\n      url\n    }\n  }\n  entity(id: \"document:cnrs-jrc-news-en\") {\n    export(format: NDJSON) {\n      url\n      filename\n      content\n    }\n  }\n}",
    "variables": {}
  },
  {
    "name": "find",
    "query": "query Find($text: String!, $kinds: [EntityKind!], $lang: Language) {\n  search(text: $text, kinds: $kinds, lang: $lang, first: 10) {\n    totalCount\n    edges { score highlights { field html } node { id kind name(lang: $lang) } }\n    nodes { id }\n    facets { field buckets { value label(lang: $lang) count } }\n    pageInfo { hasNextPage hasPreviousPage }\n  }\n}",
    "variables": {
      "text": "joint research"
    }
  },
  {
    "name": "find_by_country",
    "query": "query FindByCountry($text: String!, $countries: [Country!]) {\n  search(text: $text, countries: $countries, first: 5) {\n    totalCount\n    nodes { id name ... on Institution { country } ... on Site { city country } }\n    facets { field buckets { value label count } }\n  }\n  elsewhere: search(text: $text, first: 0) {\n    totalCount\n    facets { field buckets { value label count } }\n  }\n}",
    "variables": {
      "text": "jrc",
      "countries": [
        "it"
      ]
    }
  },
  {
    "name": "find_fr",
    "query": "query Find($text: String!, $kinds: [EntityKind!], $lang: Language) {\n  search(text: $text, kinds: $kinds, lang: $lang, first: 10) {\n    totalCount\n    edges { score highlights { field html } node { id kind name(lang: $lang) } }\n    nodes { id }\n    facets { field buckets { value label(lang: $lang) count } }\n    pageInfo { hasNextPage hasPreviousPage }\n  }\n}",
    "variables": {
      "text": "énergie",
      "lang": "FR",
      "kinds": [
        "THEME",
        "INSTITUTION"
      ]
    }
  },
  {
    "name": "groups",
    "query": "query Groups {\n  institutions {\n    byCountry: groups(by: [{ field: COUNTRY, includeMissing: true }], first: 3) {\n      totalCount\n      nodes { keys { field value label entity { id } } count sums { value } }\n      rest { groups count sums { value } }\n    }\n    byTypeAndCountry: groups(by: [{ field: TYPE }, { field: COUNTRY }], orderBy: VALUE, first: 5) {\n      totalCount nodes { keys { value label } count }\n    }\n    byPartner: groups(by: [{ through: AGREEMENTS, interval: YEAR, field: SIGNED }], orderBy: VALUE) {\n      nodes { keys { field value label } count }\n    }\n    byUnit: groups(by: [{ through: JOINT_UNITS }], first: 3) {\n      totalCount nodes { keys { field value label entity { id kind name } } count } rest { groups count }\n    }\n  }\n  projects {\n    byParticipant: groups(\n      by: [{ through: PARTICIPANTS, field: COUNTRY }, { through: PROGRAMMES, ancestors: { type: FRAMEWORK_PROGRAMME } }]\n      sum: [AMOUNT, COST, CONTRIBUTION], orderBy: SUM\n    ) { totalCount nodes { keys { value label } count sums { field value known } } rest { groups count sums { field value known } } }\n  }\n  programmes {\n    byTop: groups(by: [{ ancestors: { level: 1 } }], sum: [BUDGET], first: 3) {\n      totalCount nodes { keys { value label entity { ... on Programme { type } } } count sums { field value known } }\n      rest { groups count sums { field value known } }\n    }\n  }\n  documents { groups(by: [{ field: LANG }]) { nodes { keys { value label } count } } }\n}",
    "variables": {}
  },
  {
    "name": "groups_fr",
    "query": "query Groupes {\n  institutions(asOf: \"2020\", where: { country: { in: [\"FR\", \"IT\", \"DE\"] } }, first: 0) {\n    totalCount\n    groups(by: [{ field: COUNTRY }, { field: TYPE, includeMissing: true }], first: 4) {\n      totalCount\n      nodes { keys { value label(lang: FR) } count }\n      rest { groups count }\n    }\n    themes: groups(by: [{ through: THEMES }], first: 5) { nodes { keys { label(lang: FR) } count } }\n  }\n  agreements(first: 0) {\n    groups(by: [{ through: PARTIES, field: COUNTRY, includeMissing: true }], first: 5) {\n      totalCount nodes { keys { value label(lang: FR) } count } rest { groups count }\n    }\n  }\n}",
    "variables": {}
  },
  {
    "name": "how_connected",
    "query": "query HowConnected($from: ID!, $to: ID!, $asOf: Date, $avoid: [ID!], $types: [RelationType!], $lang: Language = EN) {\n  paths(from: $from, to: $to, maxLength: 6, first: 3, asOf: $asOf, avoid: $avoid, types: $types) {\n    truncated reason\n    paths {\n      length score breakdown { term value }\n      steps {\n        relation { id type since until } forward\n        from { id kind name } to { id kind name }\n        sentence(lang: $lang)\n        evidence { quote document { id title } }\n      }\n      explanation(lang: $lang)\n    }\n  }\n}",
    "variables": {
      "from": "institution:jrc",
      "to": "institution:cintra"
    }
  },
  {
    "name": "how_connected_blocked",
    "query": "query HowConnectedBlocked($from: ID!, $to: ID!, $avoid: [ID!], $via: [ID!]) {\n  paths(\n    from: $from\n    to: $to\n    first: 2\n    avoid: $avoid\n    via: $via\n    kinds: [INSTITUTION, AGREEMENT]\n    coexisting: true\n    minEvidence: 1\n  ) {\n    truncated\n    reason\n    paths { length score breakdown { term value } explanation(lang: EN) }\n    blocked { constraint by { id name } relations { id type } relaxed { length score explanation(lang: FR) } }\n  }\n}",
    "variables": {
      "from": "institution:solvay",
      "to": "institution:jrc",
      "avoid": [
        "institution:cnrs"
      ],
      "via": [
        "institution:e2p2l"
      ]
    }
  },
  {
    "name": "how_connected_corroborated",
    "query": "query HowConnectedCorroborated($from: ID!, $to: ID!) {\n  paths(from: $from, to: $to, minEvidence: 3) {\n    truncated\n    reason\n    paths { length }\n    blocked { constraint by { id } relaxed { length } }\n  }\n}",
    "variables": {
      "from": "institution:solvay",
      "to": "institution:jrc"
    }
  },
  {
    "name": "how_connected_fr",
    "query": "query HowConnected($from: ID!, $to: ID!, $asOf: Date, $avoid: [ID!], $types: [RelationType!], $lang: Language = EN) {\n  paths(from: $from, to: $to, maxLength: 6, first: 3, asOf: $asOf, avoid: $avoid, types: $types) {\n    truncated reason\n    paths {\n      length score breakdown { term value }\n      steps {\n        relation { id type since until } forward\n        from { id kind name } to { id kind name }\n        sentence(lang: $lang)\n        evidence { quote document { id title } }\n      }\n      explanation(lang: $lang)\n    }\n  }\n}",
    "variables": {
      "from": "institution:cnrs",
      "to": "institution:jrc",
      "avoid": [
        "agreement:cnrs-jrc"
      ],
      "lang": "FR"
    }
  },
  {
    "name": "institution_page",
    "query": "query InstitutionPage($id: ID!, $lang: Language = EN, $asOf: Date) {\n  institution(id: $id) {\n    id name(lang: $lang) description(lang: $lang) type country\n    labels { value lang type }\n    sites(first: 50) { totalCount nodes { id name city country role } }\n    agreements(first: 20, asOf: $asOf) {\n      edges { since until role validity evidence { quote document { id title } } node { id name(lang: $lang) signed } }\n    }\n    programmes(first: 20) { nodes { id name type } }\n    projects(first: 20, orderBy: [{ field: START, direction: DESC }]) {\n      totalCount edges { role amount node { id name acronym start end } } pageInfo { hasNextPage endCursor }\n    }\n    themes { id name(lang: $lang) notation }\n    people { edges { role node { id name } } }\n    partOf { id name }\n    parts(first: 50) { nodes { id name } }\n    jointUnits(first: 50) {\n      nodes { id name sites { nodes { city country } } partners { nodes { id name } } }\n    }\n    facts(property: null) {\n      property title(lang: $lang) value unit approximation since until rank contested\n      evidence { quote locator document { id title lang } }\n    }\n    conflicts { kind property reason(lang: $lang) best { value } sides { value evidence { quote document { id lang } } } }\n  }\n}",
    "variables": {
      "id": "institution:cnrs"
    }
  },
  {
    "name": "institution_page_fr",
    "query": "query InstitutionPage($id: ID!, $lang: Language = EN, $asOf: Date) {\n  institution(id: $id) {\n    id name(lang: $lang) description(lang: $lang) type country\n    labels { value lang type }\n    sites(first: 50) { totalCount nodes { id name city country role } }\n    agreements(first: 20, asOf: $asOf) {\n      edges { since until role validity evidence { quote document { id title } } node { id name(lang: $lang) signed } }\n    }\n    programmes(first: 20) { nodes { id name type } }\n    projects(first: 20, orderBy: [{ field: START, direction: DESC }]) {\n      totalCount edges { role amount node { id name acronym start end } } pageInfo { hasNextPage endCursor }\n    }\n    themes { id name(lang: $lang) notation }\n    people { edges { role node { id name } } }\n    partOf { id name }\n    parts(first: 50) { nodes { id name } }\n    jointUnits(first: 50) {\n      nodes { id name sites { nodes { city country } } partners { nodes { id name } } }\n    }\n    facts(property: null) {\n      property title(lang: $lang) value unit approximation since until rank contested\n      evidence { quote locator document { id title lang } }\n    }\n    conflicts { kind property reason(lang: $lang) best { value } sides { value evidence { quote document { id lang } } } }\n  }\n}",
    "variables": {
      "id": "institution:jrc",
      "lang": "FR",
      "asOf": "2025"
    }
  },
  {
    "name": "list",
    "query": "query List($where: InstitutionWhere, $first: Int = 20, $after: String) {\n  institutions(where: $where, orderBy: [{ field: NAME, direction: ASC }], first: $first, after: $after) {\n    totalCount\n    nodes { id name country }\n    facets { field title buckets { value label count } }\n    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n  }\n}",
    "variables": {
      "first": 5
    }
  },
  {
    "name": "list_filtered",
    "query": "query List($where: InstitutionWhere, $first: Int = 20, $after: String) {\n  institutions(where: $where, orderBy: [{ field: NAME, direction: ASC }], first: $first, after: $after) {\n    totalCount\n    nodes { id name country }\n    facets { field title buckets { value label count } }\n    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n  }\n}",
    "variables": {
      "where": {
        "type": {
          "eq": "JOINT_UNIT"
        },
        "partners": {
          "some": {
            "id": {
              "eq": "institution:cnrs"
            }
          }
        },
        "NOT": {
          "label": {
            "startsWith": "cintra"
          }
        }
      }
    }
  },
  {
    "name": "lists",
    "query": "query Lists {\n  sites(first: 2, orderBy: [{ field: CITY }]) { totalCount nodes { id name city } facets { field buckets { value count } } }\n  programmes(first: 2, where: { partOf: { none: {} } }) { totalCount nodes { id name type } facets { field buckets { value count } } }\n  projects(first: 2, orderBy: [{ field: START, direction: DESC }]) { totalCount nodes { id name start end cost { value unit } } facets { field buckets { value count } } }\n  themes(last: 2, orderBy: [{ field: NOTATION }]) { totalCount nodes { id name notation } pageInfo { hasPreviousPage hasNextPage } }\n  agreements(first: 2, where: { signed: { gte: \"2025\", lte: \"2026\" } }) { totalCount nodes { id name signed } }\n  people(first: 2) { totalCount nodes { id name } facets { field } }\n  infrastructures(first: 2) { totalCount nodes { id name type } }\n  documents(first: 2, where: { lang: { eq: \"fr\" } }) { totalCount nodes { id title lang } facets { field buckets { value label(lang: FR) count } } }\n}",
    "variables": {}
  },
  {
    "name": "lookup",
    "query": "query Lookup($id: ID!) {\n  node(id: $id) {\n    __typename\n    id\n    ... on Entity { mergedIds withdrawn }\n    ... on Institution { name acronym type typeName(lang: FR) country founded status statusName(lang: FR) website facts { property value withdrawn evidence { recordId rank locator } } }\n    ... on Relation { says: type source { id } target { id } }\n  }\n}",
    "variables": {
      "id": "institution:jrc"
    }
  },
  {
    "name": "neighbourhood",
    "query": "query Neighbourhood($ids: [ID!]!) {\n  neighbourhood(ids: $ids, depth: 2, limit: 12) {\n    nodes { id kind name degree distance }\n    relations { id type source { id } target { id } }\n    truncated\n    reason\n    export(format: GEXF) { url mediaType }\n  }\n}",
    "variables": {
      "ids": [
        "institution:solvay"
      ]
    }
  },
  {
    "name": "pages_of_kinds",
    "query": "query PagesOfKinds {\n  site(id: \"site:jrc-ispra\") { id name role roleName city country countryName(lang: FR) coordinates { latitude longitude } institutions { edges { type node { id } } } }\n  programme(id: \"programme:horizon-2020\") { id name type start end budget { value unit } parts { totalCount nodes { id name type } } managers { nodes { id } } participants { totalCount } successors { nodes { id } } }\n  project(id: \"project:tascmar\") { id name acronym status contribution { value unit } participants { edges { role amount node { id } } } programmes { nodes { id } } themes { id } }\n  theme(id: \"theme:nuclear-energy\") { id name(lang: FR) notation scheme broader { id } narrower { nodes { id } } agreements { nodes { id } } institutions { nodes { id } } programmes { totalCount } }\n  agreement(id: \"agreement:cnrs-jrc\") { id name type signed contested parties { edges { role node { id } } } themes { id } conflicts { property kind sides { value } } }\n  infrastructure(id: \"infrastructure:noema\") { id name type country operators { nodes { id } } sites { nodes { id } } themes { id } partOf { id } parts { totalCount } }\n  person(id: \"person:antoine-petit\") { id name roles { edges { type role node { id kind name } } } institutions { nodes { id } } }\n  document(id: \"document:cnrs-jrc-news-fr\") { id title lang factCount relationCount }\n}",
    "variables": {}
  },
  {
    "name": "partners",
    "query": "query Partners($id: ID!, $asOf: Date, $change: WhatIfInput!, $lang: Language = EN) {\n  institution(id: $id) {\n    collaborators(first: 5, asOf: $asOf) {\n      entity { id name(lang: $lang) }\n      strength\n      count\n      shared { kind count examples { id name(lang: $lang) } }\n    }\n    most: collaborators(first: 3, rank: COUNT, kinds: [PROGRAMME, PROJECT]) { entity { id } count }\n    changed: collaborators(first: 5, whatIf: $change) {\n      entity { id }\n      strength\n      count\n      change { strengthBefore countBefore }\n    }\n  }\n}",
    "variables": {
      "id": "institution:cnrs",
      "asOf": "2016",
      "change": {
        "remove": [
          "institution:e2p2l"
        ]
      }
    }
  },
  {
    "name": "partners_fr",
    "query": "query PartnersFr($id: ID!, $asOf: Date, $change: WhatIfInput!, $lang: Language = EN) {\n  institution(id: $id) {\n    collaborators(first: 5, asOf: $asOf) {\n      entity { id name(lang: $lang) }\n      strength\n      count\n      shared { kind count examples { id name(lang: $lang) } }\n    }\n    most: collaborators(first: 3, rank: COUNT, kinds: [PROGRAMME, PROJECT]) { entity { id } count }\n    changed: collaborators(first: 5, whatIf: $change) {\n      entity { id }\n      strength\n      count\n      change { strengthBefore countBefore }\n    }\n  }\n}",
    "variables": {
      "id": "institution:cnrs",
      "asOf": "2016",
      "change": {
        "add": [
          {
            "type": "PARTNER_OF",
            "from": "institution:cnrs",
            "to": "institution:solvay"
          }
        ]
      },
      "lang": "FR"
    }
  },
  {
    "name": "relations",
    "query": "query Relations($id: ID!, $types: [RelationType!], $asOf: Date) {\n  entity(id: $id) {\n    relations(types: $types, direction: BOTH, asOf: $asOf, first: 50) {\n      totalCount\n      edges {\n        direction other { id kind name }\n        node { id type since until role amount validity withdrawn source { id } target { id } evidence { quote locator recordId objectRecordId amount rank document { id title } } }\n      }\n      pageInfo { hasNextPage }\n    }\n  }\n}",
    "variables": {
      "id": "agreement:cnrs-jrc"
    }
  },
  {
    "name": "resolve",
    "query": "query Resolve($scheme: IdentifierScheme!, $value: String!) {\n  entity(identifier: { scheme: $scheme, value: $value }) { id kind name identifiers { scheme value url } }\n}",
    "variables": {
      "scheme": "ROR",
      "value": "02feahw73"
    }
  },
  {
    "name": "resolve_all",
    "query": "{\n  resolveAll(names: [\"C.N.R.S.\", \"Unité de chimie, Solvay, and Joint Research Centre, Ispra, Italy\", \"Nobody of Nowhere\", \"\"]) {\n    __typename\n    explanation\n    ... on Resolved { entities { id name } }\n    candidates { score match entity { id } features { code contribution explanation } }\n  }\n}",
    "variables": {}
  },
  {
    "name": "resolve_names",
    "query": "query ResolveNames {\n  acronym: resolve(name: \"CNRS\") { ...Outcome }\n  research: resolve(name: \"joint research center\", kinds: [INSTITUTION]) { ...Outcome }\n  shared: resolve(name: \"JRC\", kinds: [INSTITUTION, AGREEMENT]) { ...Outcome }\n  firm: resolve(name: \"Solvay\", country: \"Belgium\") { ...Outcome }\n  inBrackets: resolve(name: \"Centre National de la Recherche Scientifique (CNRS)\", country: \"FR\") { ...Outcome }\n  misspelt: resolve(name: \"Solvey\", first: 3) { ...Outcome }\n  ambiguous: resolve(name: \"CNRS office\", first: 3) { ...Outcome }\n  register: resolve(name: \"https://ror.org/02feahw73\") { ...Outcome }\n  unknown: resolve(name: \"Ministry of Silly Walks\") { ...Outcome }\n  empty: resolve(name: \"\") { ...Outcome }\n  none: resolve(name: \"CNRS\", first: 0) { ...Outcome }\n}\n\nfragment Outcome on Resolution {\n  __typename\n  explanation\n  ... on Resolved { entity { id } }\n  candidates {\n    entity { id kind name }\n    score\n    match\n    features { code value weight contribution explanation }\n  }\n}",
    "variables": {}
  },
  {
    "name": "resolve_names_fr",
    "query": "query ResolveNamesFR($name: String!) {\n  resolve(name: $name, lang: FR, country: \"France\", first: 5) {\n    __typename\n    explanation(lang: FR)\n    ... on Resolved { entity { id name(lang: FR) } }\n    candidates {\n      entity { id name(lang: FR) }\n      score\n      match\n      features { code contribution explanation(lang: FR) }\n    }\n  }\n}",
    "variables": {
      "name": "Centre national de la recherche scientifiqe"
    }
  },
  {
    "name": "shared_ground",
    "query": "query SharedGround($a: ID!, $b: ID!, $lang: Language = EN) {\n  common(a: $a, b: $b, first: 20) {\n    totalCount\n    edges {\n      node { id kind name(lang: $lang) }\n      aRelations { type since evidence { quote document { id } } }\n      bRelations { type since }\n    }\n    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n  }\n}",
    "variables": {
      "a": "institution:cnrs",
      "b": "institution:jrc"
    }
  },
  {
    "name": "shared_ground_fr",
    "query": "query SharedGroundFr($a: ID!, $b: ID!, $lang: Language = EN) {\n  common(a: $a, b: $b, first: 20) {\n    totalCount\n    edges {\n      node { id kind name(lang: $lang) }\n      aRelations { type since evidence { quote document { id } } }\n      bRelations { type since }\n    }\n    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n  }\n}",
    "variables": {
      "a": "institution:cnrs",
      "b": "institution:jrc",
      "lang": "FR"
    }
  },
  {
    "name": "source",
    "query": "query Source($id: ID!) {\n  document(id: $id) {\n    title publisher date factCount relationCount\n    subjects(first: 2) {\n      totalCount\n      edges { node { id name } facts { property value label evidence { quote locator document { id } } } }\n      pageInfo { hasNextPage }\n    }\n    statedRelations(first: 2) {\n      totalCount\n      nodes { type source { id name } target { id name } evidence { quote locator document { id } } }\n      pageInfo { hasNextPage }\n    }\n  }\n}",
    "variables": {
      "id": "document:cnrs-jrc-news-en"
    }
  },
  {
    "name": "sources",
    "query": "query Sources {\n  documents(first: 20) {\n    nodes { id title lang publisher date licence url mediaType sha256 factCount relationCount series superseded successors { id } predecessors { id } }\n  }\n}",
    "variables": {}
  },
  {
    "name": "stated",
    "query": "query Stated {\n  stated: agreements(where: { signed: { gte: \"2026\", lt: \"2027\" } }) { nodes { id signed contested } facets(best: true) { field buckets { value count } } }\n  shown: agreements(where: { signed: { eq: \"2026\", best: true } }) { totalCount }\n  never: agreements(where: { NOT: { signed: { eq: \"2026\" } } }) { totalCount }\n  parties: institutions(where: { agreements: { some: { signed: { eq: \"2026\" } } } }) { totalCount }\n  years: agreements { groups(by: [{ field: SIGNED, interval: YEAR, best: true, includeMissing: true }], orderBy: VALUE) { nodes { keys { field value label } count } } }\n  timeline(kind: AGREEMENT, field: SIGNED, best: true) { at count }\n  cnrs: institution(id: \"institution:cnrs\") { name acronym labels { value lang type } }\n}",
    "variables": {}
  },
  {
    "name": "stats",
    "query": "query Stats {\n  stats {\n    entities { kind count } relations { type count }\n    facts evidenceCoverage conflicts conflictsByKind { kind count } revision loadedAt\n    loads { source state started finished records { read created updated unchanged rejected } report { created updated unchanged deleted withdrawn } }\n  }\n}",
    "variables": {}
  },
  {
    "name": "timeline",
    "query": "query OverTime {\n  projects: timeline(kind: PROJECT, field: START, interval: YEAR, where: null) { at count sums { value } }\n  signed: timeline(\n    kind: AGREEMENT, field: SIGNED, where: { agreement: { signed: { gte: \"2020\" } } }, includeMissing: true\n  ) { at count }\n  months: timeline(kind: AGREEMENT, field: SIGNED, interval: MONTH, where: { agreement: { signed: { gte: \"2024\" } } }, includeMissing: true) { at count }\n  programmes: timeline(kind: PROGRAMME, field: START, interval: YEAR, sum: [BUDGET]) { at count sums { field value known } }\n}",
    "variables": {}
  },
  {
    "name": "type_ahead",
    "query": "query TypeAhead($prefix: String!) {\n  suggest(prefix: $prefix, first: 8) { id kind name hint entity { ... on Institution { country } } }\n}",
    "variables": {
      "prefix": "joi"
    }
  },
  {
    "name": "what_if",
    "query": "query WhatIf($from: ID!, $to: ID!, $change: WhatIfInput!, $lang: Language = EN) {\n  paths(from: $from, to: $to, first: 1, whatIf: $change) {\n    paths { length score explanation(lang: $lang) }\n    change { effect before { length explanation(lang: $lang) } after { length explanation(lang: $lang) } }\n  }\n  stats(whatIf: $change) {\n    revision\n    change {\n      entities { kind count }\n      relations { type count }\n      facts\n      conflicts\n      cohesion {\n        before { components largest pairs }\n        after { components largest pairs }\n        pairsDisconnected\n        pairsConnected\n        cutOffCount\n        cutOff { id name }\n      }\n    }\n  }\n}",
    "variables": {
      "from": "institution:solvay",
      "to": "institution:jrc",
      "change": {
        "remove": [
          "institution:cnrs"
        ],
        "add": [
          {
            "type": "PARTNER_OF",
            "from": "institution:solvay",
            "to": "institution:jrc",
            "since": "2026"
          }
        ]
      }
    }
  }
] as const;

export type ExampleName = (typeof examples)[number]["name"];
