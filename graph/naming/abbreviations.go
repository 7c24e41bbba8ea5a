package naming

// moreCommonWords are common words beside those of commonWords, by the English one: as other languages have them, and as they are
// shortened. They bring more together where one searches, and are no reason by themselves to take two records for one.
var moreCommonWords = commonWordsOf(map[string]string{
	"academy":       "acad akademiya akadimia akademiia akademii akademische academiei",
	"agency":        "agence agentur agencia agenzia agentschap agencija agentura agencja",
	"agricultural":  "agric agricole agricola agraria agrario agronomique landwirtschaftliche",
	"applied":       "appl",
	"association":   "assoc assn asociacion associazione associacao vereniging stowarzyszenie",
	"biology":       "biol biologie biologia",
	"catholic":      "katholieke katholische catholique cattolica catolica katolicki",
	"centre":        "ctr cntr tsentr kentro",
	"chemistry":     "chem chimie chemie quimica chimica",
	"college":       "coll",
	"commission":    "comision commissione comissao kommission komisja commissie komise",
	"council":       "conseil consejo consiglio conselho",
	"department":    "dept departement departamento dipartimento departament afdeling",
	"engineering":   "engn ingenierie ingenieria ingegneria engenharia ingenieurwissenschaften",
	"european":      "europeen europeenne europeennes europaische europaisches europaischer europeo europea europeu europeia europees europese",
	"environment":   "environnement medio-ambiente ambiente umwelt environmental",
	"faculty":       "faculte fakultat facultad facolta fakulteta fakultet fac",
	"federal":       "federale",
	"general":       "generale",
	"hospital":      "hosp hopitaux ospedali hospitales hospitaliere spital sygehus sykehus",
	"institute":     "inst instituts instituti institutos",
	"international": "intl internationale internationales internacional internazionale mezinarodni",
	"laboratory":    "lab laboratoire laboratorio laboratorium laboratoires laboratori",
	"library":       "biblioteca bibliotheque bibliothek biblioteka bibliotheek knihovna",
	"management":    "mgmt",
	"medical":       "medicale medica medico medizinische medizinischen medicinal",
	"medicine":      "med medecine medizin medicina",
	"museum":        "musee museo museu muzeum",
	"national":      "natl nat nazionali nacionales nationaux ethniko",
	"observatory":   "observatoire observatorio osservatorio observatorium",
	"physics":       "phys physique physik fisica",
	"polytechnic":   "polytechnique politecnico politecnica polytechnische politechnika polytechnischen politehnica polytechneio polytechneion polytecneion",
	"research":      "res recherches ricerche issledovaniy",
	"royal":         "royale koninklijke konigliche kongelige kungliga",
	"saint":         "st sankt sainte san santo santa sint",
	"school":        "ecoles sch",
	"science":       "sci nauk nauki wetenschappen vetenskap videnskab",
	"society":       "soc",
	"state":         "gosudarstvennyy gosudarstvenny gosudarstvennyj statale estatal",
	"technical":     "tekniska tekniske technologique technologisch tehniki technicznych techniczna",
	"technology":    "tech technol technik technique teknologi",
	"university": `uni universitaire universitaires universitario universitaria universitarios universitesi universitar
		panepistimio panepistimion panepistemio panepistemion`,
})

// compounds are the initials by which the kind of a body is called before its place, with what they stand for: TU München, KU Leuven,
// CHU de Nantes.
var compounds = map[string][]string{
	"tu":  {"technical", "university"},
	"ku":  {"catholic", "university"},
	"uas": {"university", "applied", "science"},
	"chu": {"centre", "hospital", "university"},
}

// ordinaryWords are those of legalForms and of the offices that sign for universities which names have for other reasons, too: a
// search does not leave them out.
var ordinaryWords = setOf(`company corporation court board trustees regents chancellor masters scholars fellows provost governors
	benefit actions limited epic scop scic`)
