package naming

import "slices"

// cities are the cities of which names of bodies speak in several languages, by their English names: how the country itself writes
// them, and its neighbours. Two cities whose bodies are not the same are left apart although one name is used for both: Leuven
// and Louvain, Freiburg and Fribourg, Åbo and Turku.
var cities = commonWordsOf(map[string]string{
	"aleppo": "halab alep", "algiers": "alger argel algeri", "alexandria": "alexandrie alessandria iskandariya",
	"antwerp": "antwerpen anvers amberes", "athens": "athina athinai athinon athinwn athenes athen atene atenas",
	"avignon": "avignone", "barcelona": "barcelone barcellona", "basel": "basle bale basilea", "beijing": "peking pekin pechino",
	"belgrade": "beograd belgrad belgrado", "berlin": "berlino", "bern": "berne berna", "bolzano": "bozen",
	"bordeaux": "burdeos", "bratislava": "pressburg pozsony", "bruges": "brugge brujas", "brunswick": "braunschweig",
	"brussels": "bruxelles brussel brussel brussele bruselas bryssel bruxelas", "bucharest": "bucuresti bukarest bucarest",
	"cairo": "caire kairo qahira", "cologne": "koln colonia keulen", "constance": "konstanz", "copenhagen": "kobenhavn kobenhavns kopenhagen copenhague kopenhamn copenaghen",
	"cordoba": "cordova cordoue", "cracow": "krakow krakau cracovie cracovia", "damascus": "damas dimashq damaskus",
	"dresden": "dresde", "dublin": "dublino", "dubrovnik": "ragusa", "florence": "firenze florenz florencia",
	"frankfurt": "francfort francoforte", "gdansk": "danzig dantzig", "geneva": "geneve genf ginevra ginebra genevra",
	"genoa": "genova genes genua", "ghent": "gent gand gante", "gothenburg": "goteborg goteborgs", "gottingen": "gottingue",
	"hague": "haag haye aja gravenhage", "hamburg": "hambourg amburgo hamburgo", "hanover": "hannover hanovre",
	"havana": "habana", "helsinki": "helsingfors", "iasi": "jassy", "istanbul": "stamboul estambul", "kaunas": "kowno",
	"kharkiv": "kharkov harkiv harkov", "kyiv": "kiev kiew kijow kyjiw", "leipzig": "lipsia", "liege": "luik luttich lieja", "lille": "rijsel",
	"lisbon": "lisboa lisbonne lissabon lisbona", "ljubljana": "laibach lubiana", "london": "londres londra londen", "lucerne": "luzern lucerna",
	"lviv": "lwow lvov lemberg leopol", "lyon": "lyons lione", "madrid": "madryt", "mainz": "mayence maguncia", "mantua": "mantova", "marseille": "marseilles marsiglia",
	"mexico": "mexiko mexique messico", "milan": "milano mailand milao", "moscow": "moskva moskau moscou moscu mosca moskovsky moskovskiy moskovskij",
	"munich": "munchen munchner munchens monaco baviera", "naples": "napoli neapel napoles", "nicosia": "lefkosia nicosie nikosia lefkosa", "nuremberg": "nurnberg norimberga",
	"odesa": "odessa", "padua": "padova padoue", "palermo": "palerme", "paris": "parigi parijs pariser", "parma": "parme", "pavia": "pavie",
	"petersburg": "peterburg petersbourg pietroburgo", "pisa": "pise", "plzen": "pilsen", "porto": "oporto", "poznan": "posen", "prague": "praha prag praga prahe praze",
	"reykjavik": "reykjavikur", "rhodes": "rodos rhodos", "riga": "rigas", "rome": "roma rom", "salamanca": "salamanque", "santiago": "saint-jacques", "saragossa": "zaragoza saragosse",
	"seoul": "seul", "seville": "sevilla sevilha", "shanghai": "schanghai", "siena": "sienne", "sofia": "sofija sofiya", "stockholm": "stockholms estocolmo stoccolma",
	"strasbourg": "strassburg strasburgo estrasburgo", "szczecin": "stettin", "tartu": "dorpat", "tbilisi": "tiflis", "thessaloniki": "saloniki thessalonique salonica thessalonikis",
	"tokyo": "tokio toquio", "toulouse": "tolosa", "trento": "trient trente", "trier": "treves", "trieste": "triest", "turin": "torino", "uppsala": "upsala upsal",
	"utrecht": "utrique", "valencia": "valence", "venice": "venezia venedig venise venecia", "vienna": "wien vienne viena wenen",
	"vilnius": "wilno wilna vilna", "warsaw": "warszawa warszawski warszawskiego warschau varsovie varsovia varsavia", "wroclaw": "breslau", "zagreb": "agram",
	"zurich":    "zuerich zurcher zurigo",
	"bangalore": "bengaluru", "calcutta": "kolkata", "bombay": "mumbai", "madras": "chennai", "ostend": "oostende", "limassol": "lemesos",
	"ruse": "rousse",
})

// City returns a word as Words gives it, in English where it is the name of a city in another language: wien is vienna.
func City(w string) string {
	if c, ok := cities[w]; ok {
		return c
	}
	return w
}

// Town returns the words of a town without what the post adds and without articles, each as City has it: "PRAHA 4" is prague, and
// "Den Haag" is hague.
func Town(name string) []string {
	words := slices.DeleteFunc(Words(name), func(w string) bool { return w == "cedex" || w == "city" || w == "ciudad" || Filler(w) || HasDigit(w) })
	for i, w := range words {
		if w == "st" || w == "sankt" {
			w = "saint"
		}
		words[i] = City(w)
	}
	return words
}
