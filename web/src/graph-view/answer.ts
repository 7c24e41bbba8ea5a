/** An entity as the graph view needs it: what to draw and how much hangs on it in the whole graph. */
export interface GraphEntity {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly degree: number;
}

/** A period as the sources give it: dates of year, month or day precision, null where a bound is unknown. */
export interface Period {
  readonly since: string | null;
  readonly until: string | null;
}

/** A relation as the graph view needs it; its evidence is only counted, and read when somebody asks for it. */
export interface GraphRelation {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly role: string | null;
  readonly stated: Period;
  readonly holds: Period;
  /** How many documents state it. */
  readonly documents: number;
}

/** What the API answers about some entities and what lies around them. */
export interface Answer {
  readonly entities: readonly GraphEntity[];
  readonly relations: readonly GraphRelation[];
  /** The ids of records that were merged, each with the entity that answers for it. */
  readonly merged: ReadonlyMap<string, string>;
  readonly truncated: boolean;
}
