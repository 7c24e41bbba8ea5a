const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/Search-CAEtJo_6.js","assets/plural-oEomQNbw.js","assets/States-D3zLtA0L.js","assets/graphiql-FRBmvoe9.js","assets/States-DKlvb-2H.css","assets/EntityLink-DhLP3hMc.js","assets/EntityLink-C4ek_KfN.css","assets/dates-CPBVpj5z.js","assets/Search-D5tEnVjh.css","assets/Lists-CKJdRL4V.js","assets/state-U4HbCpYY.js","assets/state-CnMPtQUT.css","assets/where-BI41BlCA.js","assets/downloads-CoOIQmjQ.js","assets/figures-BJYz69KA.js","assets/FacetGroup-BQ9tgJnK.js","assets/FacetGroup-B_ae4lX3.css","assets/Lists-bT8PA-He.css","assets/Disagreements-BZQgqcAI.js","assets/Disagreement-oOSUUWMR.js","assets/Evidence-BjN0wE9k.js","assets/Place-rSEK4jA6.js","assets/Place-DBOJLEAy.css","assets/Evidence-B37ZuEs8.css","assets/Disagreement-D3hS1S6b.css","assets/Disagreements-CWqKG8qT.css","assets/Sources-Dg-NrJ-3.js","assets/Sources-CjE5Iw2Y.css","assets/Builders-BHLUqAfW.js","assets/Builders-BPaMG1Rr.css","assets/Graph-5ZMMhrhw.js","assets/rolldown-runtime-XKyaHtl9.js","assets/address-BdhFwLwV.js","assets/Graph-DUuGMM5M.css","assets/Paths-Cnxx0Wx6.js","assets/Paths-Cx90V4it.css","assets/Entity-BzshkzZq.js","assets/Entity-CW1jNM4u.css"])))=>i.map(i=>d[i]);
import{$ as e,A as t,B as n,D as r,F as i,H as a,I as o,J as s,K as c,N as l,O as u,Q as d,R as f,T as p,V as m,W as h,Y as g,Z as _,a as v,at as y,b,c as x,ct as S,dt as C,et as w,ft as T,g as E,h as D,ht as O,it as k,k as A,l as j,lt as M,o as N,ot as P,p as F,pt as I,q as L,r as R,rt as z,s as ee,st as B,t as V,tt as H,u as U,ut as W,v as G,w as te,y as ne,z as K}from"./plural-oEomQNbw.js";var q={en:{skip:`Skip to content`,menu:`Menu`,language:`Français`,appearance:`Appearance`,light:`Light`,dark:`Dark`,system:`Auto`,search:`Search the graph`,nav:{search:`Search`,paths:`Connections`,graph:`Graph`,institutions:`Institutions`,agreements:`Agreements`,programmes:`Programmes`,projects:`Projects`,themes:`Themes`,disagreements:`Disagreements`,sources:`Sources`,builders:`API`},loading:`Loading…`,retry:`Try again`,requestId:`Request ID to quote:`,newer:`New data were loaded after you opened this page. Some of what you see may be out of date.`,reload:`Reload the page`,notFound:{title:`Page not found`,page:`There is no page at this address.`,pageHint:`The link may be old or incomplete. Check the address, or search from the start page.`,entity:`There is no entity with this identifier.`,entityHint:`The link may be incomplete, or the source that names the entity is not loaded. Search for its name from the start page.`,home:`Go to the start page`},errors:{NETWORK:`The server did not answer, and this view could not be loaded. Check that you are online and that the server is running, then try again.`,UNAVAILABLE:`The server cannot reach its data at the moment, and this view could not be loaded. Try again in a minute.`,TIMEOUT:`The server stopped the query because it took too long. Add a filter or ask for less, then try again.`,LIMIT_EXCEEDED:`This view asks for more than the server allows. Add a filter or ask for less, then try again.`,NOT_FOUND:`An identifier in this address is not in the graph. Check the address, or search for the name.`,INVALID_ARGUMENT:`The server does not accept a value in this address. Check the address, or clear the filters and options.`,INVALID_ID:`An identifier in this address is not valid. Check the address, or search for the name.`,INVALID_DATE:`A date in this address is not valid. Use a year such as 2016, or a date such as 2016-05-31.`,INVALID_CURSOR:`This page of the list does not exist in this order. Go back to the first page.`,INTERNAL:`An error occurred on the server, and this view could not be loaded. Try again. If it happens again, report it to the operator of this server.`}},fr:{skip:`Aller au contenu`,menu:`Menu`,language:`English`,appearance:`Apparence`,light:`Clair`,dark:`Sombre`,system:`Auto`,search:`Rechercher dans le graphe`,nav:{search:`Recherche`,paths:`Liens`,graph:`Graphe`,institutions:`Institutions`,agreements:`Accords`,programmes:`Programmes`,projects:`Projets`,themes:`Thèmes`,disagreements:`Désaccords`,sources:`Sources`,builders:`API`},loading:`Chargement…`,retry:`Réessayer`,requestId:`Identifiant de la requête à indiquer :`,newer:`De nouvelles données ont été chargées depuis l’ouverture de cette page. Une partie de ce que vous voyez n’est peut-être plus à jour.`,reload:`Actualiser la page`,notFound:{title:`Page introuvable`,page:`Il n’y a pas de page à cette adresse.`,pageHint:`Le lien est peut-être ancien ou incomplet. Vérifiez l’adresse ou lancez une recherche depuis la page d’accueil.`,entity:`Aucune entité ne porte cet identifiant.`,entityHint:`Le lien est peut-être incomplet, ou la source qui cite l’entité n’est pas chargée. Recherchez son nom depuis la page d’accueil.`,home:`Aller à la page d’accueil`},errors:{NETWORK:`Le serveur n’a pas répondu et cette vue n’a pas pu être chargée. Vérifiez que vous êtes en ligne et que le serveur fonctionne, puis réessayez.`,UNAVAILABLE:`Le serveur n’accède pas à ses données pour le moment et cette vue n’a pas pu être chargée. Réessayez dans une minute.`,TIMEOUT:`Le serveur a interrompu la requête, car elle prenait trop de temps. Ajoutez un filtre ou limitez votre demande, puis réessayez.`,LIMIT_EXCEEDED:`Cette vue demande plus que ce que le serveur autorise. Ajoutez un filtre ou limitez votre demande, puis réessayez.`,NOT_FOUND:`Un identifiant de cette adresse ne figure pas dans le graphe. Vérifiez l’adresse ou recherchez le nom.`,INVALID_ARGUMENT:`Le serveur n’accepte pas une valeur de cette adresse. Vérifiez l’adresse, ou effacez les filtres et les options.`,INVALID_ID:`Un identifiant de cette adresse n’est pas valide. Vérifiez l’adresse ou recherchez le nom.`,INVALID_DATE:`Une date de cette adresse n’est pas valide. Indiquez une année comme 2016 ou une date comme 2016-05-31.`,INVALID_CURSOR:`Cette page de la liste n’existe pas dans cet ordre. Revenez à la première page.`,INTERNAL:`Une erreur s’est produite sur le serveur et cette vue n’a pas pu être chargée. Réessayez. Si elle se reproduit, signalez-la à l’administrateur du serveur.`}}},J=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new J(`
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
    `,{fragmentName:`PathEnd`});var re=new J(`
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
    `),ie=new J(`
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
    `),ae=new J(`
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
}`),oe=new J(`
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
    `),se=new J(`
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
}`),ce=new J(`
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
    `),le=new J(`
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
    `),ue=new J(`
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
    `),de=new J(`
    query EntityName($id: ID!, $lang: Language) {
  entity(id: $id) {
    name(lang: $lang)
  }
}
    `),fe=new J(`
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
    `),pe=new J(`
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
    `),me=new J(`
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
    `),he=new J(`
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
    `),ge=new J(`
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
    `),_e=new J(`
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
    `),ve=new J(`
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
    `),ye=new J(`
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
    `),be=new J(`
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
    `),xe=new J(`
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
    `),Se=new J(`
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
    `),Ce=new J(`
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
    `),we=new J(`
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
    `),Te=new J(`
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
    `),Ee=new J(`
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
      entityCount
    }
    PARTY_TO_OUT: relations(types: PARTY_TO, direction: OUT, first: 0, asOf: $asOf) {
      entityCount
    }
    ESTABLISHED_BY_OUT: relations(
      types: ESTABLISHED_BY
      direction: OUT
      first: 0
      asOf: $asOf
    ) {
      entityCount
    }
    ESTABLISHED_BY_IN: relations(
      types: ESTABLISHED_BY
      direction: IN
      first: 0
      asOf: $asOf
    ) {
      entityCount
    }
    PARTICIPANTS: relations(
      types: PARTICIPATES_IN
      direction: IN
      first: 0
      asOf: $asOf
    ) {
      entityCount
    }
    PROJECTS: relations(
      types: PARTICIPATES_IN
      direction: OUT
      kinds: PROJECT
      first: 0
      asOf: $asOf
    ) {
      entityCount
    }
    FUNDED_UNDER_OUT: relations(
      types: FUNDED_UNDER
      direction: OUT
      first: 0
      asOf: $asOf
    ) {
      entityCount
    }
    FUNDED_UNDER_IN: relations(
      types: FUNDED_UNDER
      direction: IN
      first: 0
      asOf: $asOf
    ) {
      entityCount
    }
    PROGRAMMES: relations(
      types: PARTICIPATES_IN
      direction: OUT
      kinds: PROGRAMME
      first: 0
      asOf: $asOf
    ) {
      entityCount
    }
    MANAGES_OUT: relations(types: MANAGES, direction: OUT, first: 0, asOf: $asOf) {
      entityCount
    }
    MANAGES_IN: relations(types: MANAGES, direction: IN, first: 0, asOf: $asOf) {
      entityCount
    }
    PARTNER_IN_OUT: relations(
      types: PARTNER_IN
      direction: OUT
      first: 0
      asOf: $asOf
    ) {
      entityCount
    }
    PARTNER_IN_IN: relations(
      types: PARTNER_IN
      direction: IN
      first: 0
      asOf: $asOf
    ) {
      entityCount
    }
    PARTNER_OF_BOTH: relations(
      types: PARTNER_OF
      direction: BOTH
      first: 0
      asOf: $asOf
    ) {
      entityCount
    }
    MEMBER_OF_OUT: relations(
      types: MEMBER_OF
      direction: OUT
      first: 0
      asOf: $asOf
    ) {
      entityCount
    }
    MEMBER_OF_IN: relations(types: MEMBER_OF, direction: IN, first: 0, asOf: $asOf) {
      entityCount
    }
    PART_OF_OUT: relations(types: PART_OF, direction: OUT, first: 0, asOf: $asOf) {
      entityCount
    }
    PART_OF_IN: relations(types: PART_OF, direction: IN, first: 0, asOf: $asOf) {
      entityCount
    }
    BROADER_OUT: relations(types: BROADER, direction: OUT, first: 0, asOf: $asOf) {
      entityCount
    }
    BROADER_IN: relations(types: BROADER, direction: IN, first: 0, asOf: $asOf) {
      entityCount
    }
    HAS_THEME_OUT: relations(
      types: HAS_THEME
      direction: OUT
      first: 0
      asOf: $asOf
    ) {
      entityCount
    }
    HAS_THEME_IN: relations(types: HAS_THEME, direction: IN, first: 0, asOf: $asOf) {
      entityCount
    }
    HAS_SITE_OUT: relations(types: HAS_SITE, direction: OUT, first: 0, asOf: $asOf) {
      entityCount
    }
    HAS_SITE_IN: relations(types: HAS_SITE, direction: IN, first: 0, asOf: $asOf) {
      entityCount
    }
    LOCATED_AT_OUT: relations(
      types: LOCATED_AT
      direction: OUT
      first: 0
      asOf: $asOf
    ) {
      entityCount
    }
    LOCATED_AT_IN: relations(
      types: LOCATED_AT
      direction: IN
      first: 0
      asOf: $asOf
    ) {
      entityCount
    }
    OPERATES_OUT: relations(types: OPERATES, direction: OUT, first: 0, asOf: $asOf) {
      entityCount
    }
    OPERATES_IN: relations(types: OPERATES, direction: IN, first: 0, asOf: $asOf) {
      entityCount
    }
    LEADS_OUT: relations(types: LEADS, direction: OUT, first: 0, asOf: $asOf) {
      entityCount
    }
    LEADS_IN: relations(types: LEADS, direction: IN, first: 0, asOf: $asOf) {
      entityCount
    }
    AFFILIATED_WITH_OUT: relations(
      types: AFFILIATED_WITH
      direction: OUT
      first: 0
      asOf: $asOf
    ) {
      entityCount
    }
    AFFILIATED_WITH_IN: relations(
      types: AFFILIATED_WITH
      direction: IN
      first: 0
      asOf: $asOf
    ) {
      entityCount
    }
    AWARDED_OUT: relations(types: AWARDED, direction: OUT, first: 0, asOf: $asOf) {
      entityCount
    }
    AWARDED_IN: relations(types: AWARDED, direction: IN, first: 0, asOf: $asOf) {
      entityCount
    }
    SUCCEEDS_OUT: relations(types: SUCCEEDS, direction: OUT, first: 0, asOf: $asOf) {
      entityCount
    }
    SUCCEEDS_IN: relations(types: SUCCEEDS, direction: IN, first: 0, asOf: $asOf) {
      entityCount
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
}`),De=new J(`
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
          netAmount
          ended
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
}`),Oe=new J(`
    query EntitySites($id: ID!, $lang: Language, $asOf: Date) {
  entity(id: $id) {
    relations(
      types: [HAS_SITE, LOCATED_AT]
      direction: OUT
      first: 100
      asOf: $asOf
    ) {
      entityCount
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
    `),ke=new J(`
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
    `),Ae=new J(`
    query InstitutionProjects($id: ID!) {
  institution(id: $id) {
    projects(first: 0) {
      totalCount
      groups(
        by: {field: START, interval: YEAR, includeMissing: true}
        sum: OWN_AMOUNT
        orderBy: VALUE
        first: 1000
      ) {
        nodes {
          keys {
            value
          }
          count
          sums {
            value
            known
          }
        }
      }
    }
  }
}
    `),je=new J(`
    query EntityProjects($where: ProjectWhere!) {
  projects(where: $where, first: 0) {
    totalCount
  }
  timeline(
    kind: PROJECT
    field: START
    where: {project: $where}
    sum: [CONTRIBUTION]
    best: true
  ) {
    at
    count
    sums {
      value
      known
    }
  }
}
    `),Me=new J(`
    query Suggest($prefix: String!, $kinds: [EntityKind!], $lang: Language) {
  suggest(prefix: $prefix, kinds: $kinds, lang: $lang, first: 8) {
    id
    kind
    name
    hint
  }
}
    `),Ne=new J(`
    query Search($text: String!, $kinds: [EntityKind!], $countries: [Country!], $lang: Language, $first: Int, $after: String) {
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
}`),Pe=new J(`
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
}`),Fe=new J(`
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
    `),Ie=new J(`
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
}`),Le={en:{INSTITUTION:`Institution`,SITE:`Site`,PROGRAMME:`Programme`,PROJECT:`Project`,THEME:`Theme`,AGREEMENT:`Agreement`,PERSON:`Person`,INFRASTRUCTURE:`Infrastructure`,DOCUMENT:`Document`},fr:{INSTITUTION:`Institution`,SITE:`Site`,PROGRAMME:`Programme`,PROJECT:`Projet`,THEME:`Thème`,AGREEMENT:`Accord`,PERSON:`Personne`,INFRASTRUCTURE:`Infrastructure`,DOCUMENT:`Document`}},{count:Y}=V(`en`),{count:X}=V(`fr`),Re={en:{claim:`See who works with whom in science policy, and read the sentence that states it.`,label:`Search for an institution, agreement, programme, project or person`,placeholder:`e.g. CNRS, Joint Research Centre, Horizon 2020`,submit:`Search`,kinds:`Kinds of entity`,countries:`Countries`,otherCountries:e=>`Show ${Y(e,`more country`,`more countries`)}`,fewerCountries:`Show fewer countries`,suggestions:e=>Y(e,`suggestion`,`suggestions`),none:`No results. Check the spelling, use fewer words, or try another language.`,noneFiltered:`No results match these filters. Remove a filter, or search for other words.`,institutions:`Show matching institutions as a list`,results:e=>Y(e,`result`,`results`),more:`Show more results`},fr:{claim:`Découvrez qui travaille avec qui en politique scientifique, et lisez la phrase qui l’atteste.`,label:`Rechercher une institution, un accord, un programme, un projet ou une personne`,placeholder:`ex. CNRS, Centre commun de recherche, Horizon 2020`,submit:`Rechercher`,kinds:`Types d’entité`,countries:`Pays`,otherCountries:e=>`Afficher ${X(e,`autre pays`,`autres pays`)}`,fewerCountries:`Afficher moins de pays`,suggestions:e=>X(e,`suggestion`,`suggestions`),none:`Aucun résultat. Vérifiez l’orthographe, utilisez moins de mots ou essayez une autre langue.`,noneFiltered:`Aucun résultat ne correspond à ces filtres. Retirez un filtre ou recherchez d’autres mots.`,institutions:`Afficher la liste des institutions correspondantes`,results:e=>X(e,`résultat`,`résultats`),more:`Afficher plus de résultats`}},Z=class extends Error{code;path;requestId;constructor(e,t,n,r){super(t),this.code=e,this.path=n,this.requestId=r}},ze=new Set;function Be(e){return ze.add(e),()=>ze.delete(e)}async function Ve(e,t,n){let r=await He({query:e.toString(),variables:t},n),i=r.errors?.[0];if(i!==void 0||r.data==null)throw new Z(i?.extensions?.code??`INTERNAL`,i?.message??``,i?.path?.join(`.`),i?.extensions?.requestId);let a=r.extensions?.revision;return a!==void 0&&ze.forEach(e=>e(a)),r.data}async function He(e,t){let n;try{n=await fetch(`/graphql`,{method:`POST`,headers:{"Content-Type":`application/json`,Accept:`application/graphql-response+json`},body:JSON.stringify(e),signal:t??null})}catch(e){throw t?.aborted?e:new Z(`NETWORK`,``)}try{return await n.json()}catch{throw new Z(n.status===503?`UNAVAILABLE`:`INTERNAL`,``)}}function Ue(e){return e instanceof DOMException&&e.name===`AbortError`}var We=class{#e=M();get answer(){return g(this.#e)}set answer(e){S(this.#e,e)}#t=M();get error(){return g(this.#t)}set error(e){S(this.#t,e)}#n=M(!1);get busy(){return g(this.#n)}set busy(e){S(this.#n,e,!0)}#r=M();get asked(){return g(this.#r)}set asked(e){S(this.#r,e)}#i=M(0);constructor(e,t){w(()=>{g(this.#i);let n=t();if(n===void 0){this.answer=this.error=this.asked=void 0,this.busy=!1;return}let r=new AbortController;return this.#a(e,n,r.signal),()=>r.abort()})}again(){W(this.#i)}async#a(e,t,n){this.busy=!0,this.asked={query:e.toString(),variables:t};try{let r=await Ve(e,t,n);if(n.aborted)return;this.answer=r,this.error=void 0}catch(e){if(n.aborted||Ue(e))return;this.error=e instanceof Z?e:new Z(`INTERNAL`,String(e))}this.busy=!1}},Ge=a(`<i aria-hidden="true" class="svelte-1ldxgdw"></i>`);function Ke(t,r){var i=Ge();e(()=>b(i,`data-kind`,r.kind)),n(t,i)}var qe=a(`<li role="option" class="svelte-c8av7w"><span class="name"><!> </span> <span class="hint svelte-c8av7w"> </span></li>`),Je=a(`<div><label> </label> <input type="search" role="combobox" autocomplete="off" spellcheck="false" aria-autocomplete="list" class="svelte-c8av7w"/> <ul class="plain svelte-c8av7w" role="listbox"></ul> <span class="hidden" role="status"> </span></div>`);function Ye(t,i){let a=h();I(i,!0);let o=D(i,`labelled`,3,!1),c=D(i,`text`,15,``),f=D(i,`placeholder`,3,``),p=D(i,`kinds`,19,()=>[]),m=D(i,`autofocus`,3,!1),_=D(i,`compact`,3,!1),v=C(()=>Re[R.lang]),x=M(``),w=M(-1),E=M(!1),k=new We(Me,()=>g(x).trim()===``?void 0:{prefix:g(x),kinds:p(),lang:R.api}),A=C(()=>g(E)?k.answer?.suggest??[]:[]);function j(){S(x,c(),!0),S(E,!0),S(w,-1)}function N(e){c(e.name),F(),i.pick(e)}function F(){S(E,!1),S(w,-1)}function ee(e){let t=g(A).length;if(e.key===`ArrowDown`&&t>0)S(w,(g(w)+1)%t);else if(e.key===`ArrowUp`&&t>0)S(w,g(w)<=0?t-1:g(w)-1,!0);else if(e.key===`Escape`&&g(E))F();else if(e.key===`Enter`){let e=g(A)[g(w)];e?N(e):i.submit?(F(),i.submit(c())):g(A)[0]&&N(g(A)[0])}else return;e.preventDefault()}function B(e){m()&&e.focus()}var V=Je();let H;var U=z(V);let W;var te=y(U,!0),q=P(U,2);ne(q),d(()=>G(q,c)),u(q,e=>B?.(e));var J=P(q,2);l(J,23,()=>g(A),e=>e.id,(t,r,i)=>{var o=qe(),s=z(o),c=z(s);Ke(c,{get kind(){return g(r).kind}});var l=P(c,1,!0);O(s);var u=P(s,2),d=y(u,!0);O(o),e(()=>{b(o,`id`,`${a}-${g(i)??``}`),b(o,`aria-selected`,g(i)===g(w)),K(l,g(r).name),K(d,g(r).hint??Le[R.lang][g(r).kind])}),L(`mousedown`,o,e=>e.preventDefault()),L(`click`,o,()=>N(g(r))),L(`mousemove`,o,()=>S(w,g(i),!0)),n(t,o)}),O(J);var re=P(J,2),ie=y(re,!0);O(V),e(e=>{H=r(V,1,`field svelte-c8av7w`,null,H,{compact:_()}),b(U,`for`,`${a}-text`),W=r(U,1,`svelte-c8av7w`,null,W,{hidden:!o()}),K(te,i.label),b(q,`id`,`${a}-text`),b(q,`placeholder`,f()),b(q,`aria-expanded`,g(A).length>0),b(q,`aria-controls`,`${a}-list`),b(q,`aria-activedescendant`,g(w)>=0?`${a}-${g(w)}`:void 0),b(J,`id`,`${a}-list`),b(J,`aria-label`,i.label),b(J,`hidden`,g(A).length===0),K(ie,e)},[()=>g(A).length>0?g(v).suggestions(g(A).length):``]),L(`input`,q,j),L(`keydown`,q,ee),s(`blur`,q,F),n(t,V),T()}c([`input`,`keydown`,`mousedown`,`click`,`mousemove`]);var Xe=[`system`,`light`,`dark`],Ze=v(`theme`),Qe=matchMedia(`(prefers-color-scheme: dark)`),Q=M(B(Ze===`light`||Ze===`dark`?Ze:`system`));et(),Qe.addEventListener(`change`,et);var $e={get chosen(){return g(Q)},choose(e){S(Q,e,!0),N(`theme`,e),et()}};function et(){document.documentElement.dataset.theme=g(Q)===`system`?Qe.matches?`dark`:`light`:g(Q)}var tt=a(`<div class="search svelte-zne36e" role="search"><!></div>`),nt=a(`<option> </option>`),rt=a(`<li class="svelte-zne36e"><a class="svelte-zne36e"> </a></li>`),it=a(`<header class="svelte-zne36e"><div class="bar svelte-zne36e"><a class="brand svelte-zne36e" href="/"><img src="/icon.svg" alt="" width="24" height="24"/>Entente</a> <!> <div class="settings svelte-zne36e"><button class="button svelte-zne36e"> </button> <label><span class="hidden"> </span> <select class="svelte-zne36e"></select></label> <button class="button menu svelte-zne36e" aria-controls="nav"> </button></div> <nav id="nav"><ul class="plain svelte-zne36e"></ul></nav></div></header>`);function at(t,i){I(i,!0);let a=C(()=>q[R.lang]),s=[`search`,`paths`,`graph`,`institutions`,`agreements`,`programmes`,`projects`,`themes`,`disagreements`,`sources`,`builders`],c=M(!1),u=M(``),d=C(()=>R.lang===`fr`?`en`:`fr`);function f(e){S(u,``),F.go(e)}var m=it(),h=z(m),_=P(z(h),2),v=t=>{var r=tt();Ye(z(r),{compact:!0,get label(){return g(a).search},get placeholder(){return g(a).search},pick:e=>f(x(e.id)),submit:e=>e.trim()!==``&&f(ee(`/search`,{q:e.trim()})),get text(){return g(u)},set text(e){S(u,e,!0)}}),O(r),e(()=>b(r,`aria-label`,g(a).search)),n(t,r)};o(_,e=>{i.page!==``&&i.page!==`search`&&e(v)});var w=P(_,2),E=z(w),D=y(E,!0),k=P(E,2),A=z(k),j=y(A,!0),N=P(A,2);l(N,20,()=>Xe,e=>e,(t,r)=>{var i=nt(),o=y(i,!0),s={};e(()=>{K(o,g(a)[r]),s!==(s=r)&&(i.value=(i.__value=s)??``)}),n(t,i)}),O(N);var B;te(N),O(k);var V=P(k,2),H=y(V,!0);O(w);var U=P(w,2);let W;var G=z(U);l(G,20,()=>s,e=>e,(t,r)=>{var o=rt(),s=z(o),l=y(s,!0);O(o),e(()=>{b(s,`href`,r===`search`?`/`:`/`+r),b(s,`aria-current`,r===i.page||r===`search`&&i.page===``?`page`:void 0),K(l,g(a).nav[r])}),L(`click`,s,()=>S(c,!1)),n(t,o)}),O(G),O(U),O(h),O(m),e(()=>{b(E,`lang`,g(d)),K(D,g(a).language),K(j,g(a).appearance),B!==(B=$e.chosen)&&(N.value=(N.__value=B)??``,p(N,B)),b(V,`aria-expanded`,g(c)),K(H,g(a).menu),b(U,`aria-label`,g(a).menu),W=r(U,1,`svelte-zne36e`,null,W,{open:g(c)})}),L(`click`,E,()=>R.choose(g(d))),L(`change`,N,e=>$e.choose(Xe[e.currentTarget.selectedIndex]??`system`)),L(`click`,V,()=>S(c,!g(c))),n(t,m),T()}c([`click`,`change`]);var ot=a(`<p class="svelte-185bp0w"> <button class="button"> </button></p>`),st=a(`<div role="status"><!></div>`);function ct(t,r){I(r,!0);let i,a=M(!1);w(()=>Be(e=>{i??=e,S(a,g(a)||e>i)}));var s=st(),c=z(s),l=t=>{var r=ot(),i=z(r),a=P(i),o=y(a,!0);O(r),e(()=>{K(i,`${q[R.lang].newer??``} `),K(o,q[R.lang].reload)}),L(`click`,a,()=>location.reload()),n(t,r)};o(c,e=>{g(a)&&e(l)}),O(s),n(t,s),T()}c([`click`]);var lt=a(`<h1> </h1> <p> </p> <p><a href="/"> </a></p>`,1);function ut(t,r){I(r,!0);let i=D(r,`what`,3,`page`),a=C(()=>q[R.lang].notFound);var o=lt();A(`kbj945`,e=>{_(()=>{H.title=`${g(a).title??``} – Entente`})});var s=k(o),c=y(s,!0),l=P(s,2),u=y(l,!0),d=P(l,2),f=z(d),p=y(f,!0);O(d),e(()=>{K(c,g(a)[i()]),K(u,i()===`page`?g(a).pageHint:g(a).entityHint),K(p,g(a).home)}),n(t,o),T()}var dt=(function(){let e=typeof document<`u`&&document.createElement(`link`).relList;return e&&e.supports&&e.supports(`modulepreload`)?`modulepreload`:`preload`})(),ft=function(e){return`/`+e},pt={},mt=function(e){return e.pathname.endsWith(`.css`)},ht=function(e,t,n){if(t in e)return e[t];let r=n();if(!r){e[t]=void 0;return}let i=r.then(()=>{e[t]=void 0},n=>{throw e[t]=void 0,n});return e[t]=i,i},$=function(e,t,n){let r=Promise.resolve();if(t&&t.length>0){let e,i=document.querySelector(`meta[property=csp-nonce]`),a=i?.nonce||i?.getAttribute(`nonce`);function o(e){return Promise.all(e.map(e=>Promise.resolve(e).then(e=>({status:`fulfilled`,value:e}),e=>({status:`rejected`,reason:e}))))}function s(e){return import.meta.resolve?new URL(import.meta.resolve(e)):new URL(e,import.meta.url)}r=o(t.map(t=>{t=ft(t,n);let r=s(t),i=mt(r);return ht(pt,r.href,()=>{if(e===void 0){e={all:new Set,styles:new Set};let t=document.getElementsByTagName(`link`);for(let n=t.length-1;n>=0;n--){let r=t[n];e.all.add(r.href),r.rel===`stylesheet`&&e.styles.add(r.href)}}if((i?e.styles:e.all).has(r.href))return;let t=document.createElement(`link`);if(t.rel=i?`stylesheet`:dt,i||(t.as=`script`),t.crossOrigin=``,t.href=r.href,a&&t.setAttribute(`nonce`,a),document.head.appendChild(t),i)return new Promise((e,n)=>{let i=a=>{t.removeEventListener(`load`,i),t.removeEventListener(`error`,i),a.type===`error`?n(Error(`Unable to preload CSS for ${r}`)):e(a)};t.addEventListener(`load`,i),t.addEventListener(`error`,i)})})}).filter(e=>e!==void 0))}function i(e){let t=new Event(`vite:preloadError`,{cancelable:!0});if(t.payload=e,window.dispatchEvent(t),!t.defaultPrevented)throw e}return r.then(t=>{for(let e of t||[])e.status===`rejected`&&i(e.reason);return e().catch(i)})},gt=a(`<a class="skip svelte-1n46o8q" href="#main"> </a> <!> <!> <main id="main" tabindex="-1" class="svelte-1n46o8q"><!></main>`,1);function _t(r,a){I(a,!0);let s={"":()=>$(()=>import(`./Search-CAEtJo_6.js`),__vite__mapDeps([0,1,2,3,4,5,6,7,8])),search:()=>$(()=>import(`./Search-CAEtJo_6.js`),__vite__mapDeps([0,1,2,3,4,5,6,7,8])),institutions:()=>$(()=>import(`./Lists-CKJdRL4V.js`),__vite__mapDeps([9,1,10,11,12,2,3,4,7,13,14,15,16,17])),agreements:()=>$(()=>import(`./Lists-CKJdRL4V.js`),__vite__mapDeps([9,1,10,11,12,2,3,4,7,13,14,15,16,17])),programmes:()=>$(()=>import(`./Lists-CKJdRL4V.js`),__vite__mapDeps([9,1,10,11,12,2,3,4,7,13,14,15,16,17])),projects:()=>$(()=>import(`./Lists-CKJdRL4V.js`),__vite__mapDeps([9,1,10,11,12,2,3,4,7,13,14,15,16,17])),themes:()=>$(()=>import(`./Lists-CKJdRL4V.js`),__vite__mapDeps([9,1,10,11,12,2,3,4,7,13,14,15,16,17])),disagreements:()=>$(()=>import(`./Disagreements-BZQgqcAI.js`),__vite__mapDeps([18,1,19,5,6,20,21,22,23,7,14,24,10,11,2,3,4,15,16,25])),sources:()=>$(()=>import(`./Sources-Dg-NrJ-3.js`),__vite__mapDeps([26,1,10,11,2,3,4,7,14,12,21,22,5,6,27])),builders:()=>$(()=>import(`./Builders-BHLUqAfW.js`),__vite__mapDeps([28,1,3,29])),graph:()=>$(()=>import(`./Graph-5ZMMhrhw.js`),__vite__mapDeps([30,31,1,21,22,32,5,6,7,20,23,2,3,4,33])),paths:()=>$(()=>import(`./Paths-Cnxx0Wx6.js`),__vite__mapDeps([34,1,32,13,2,3,4,5,6,21,22,35])),entity:()=>$(()=>import(`./Entity-BzshkzZq.js`).then(e=>e.t),__vite__mapDeps([36,31,1,7,19,5,6,20,21,22,23,14,24,13,2,3,4,37]))},c=C(()=>U(F.path)),l=M(void 0),u,d=!0;w(()=>j(document.body).destroy),w(()=>{document.documentElement.lang=R.lang}),w(()=>{let e=g(c)===void 0?void 0:s[g(c)],t=!1;return e===void 0?S(l,ut):e().then(e=>{t||(S(l,e.default),d||u.focus({preventScroll:!0}),d=!1)}),()=>{t=!0}});var f=gt(),p=k(f),h=y(p,!0),_=P(p,2);at(_,{get page(){return g(c)}});var v=P(_,2);ct(v,{});var b=P(v,2),x=z(b),D=e=>{var r=m(),a=k(r);i(a,()=>F.path,e=>{var r=m(),i=k(r);t(i,()=>g(l),(e,t)=>{t(e,{})}),n(e,r)}),n(e,r)};o(x,e=>{g(l)&&e(D)}),O(b),E(b,e=>u=e,()=>u),e(()=>K(h,q[R.lang].skip)),n(r,f),T()}f(_t,{target:document.getElementById(`app`)});export{be as A,we as B,re as C,Ae as D,oe as E,me as F,ve as G,xe as H,_e as I,q as K,ge as L,Fe as M,Pe as N,pe as O,he as P,Ne as R,ke as S,ae as T,Te as U,Ce as V,ye as W,Ee as _,Ke as a,De as b,Ve as c,Re as d,Le as f,se as g,ce as h,Ye as i,Ie as j,fe as k,Be as l,le as m,ut as n,We as o,ue as p,$e as r,Z as s,$ as t,Ue as u,de as v,ie as w,Oe as x,je as y,Se as z};