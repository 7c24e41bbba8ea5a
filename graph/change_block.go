package graph

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"io"
	"math"
	"slices"
)

// changesPerBlock is how many changes are packed together. What is read of a list is unpacked block by block.
const changesPerBlock = 500

// ChangeBlock is some changes of a revision that follow one another, packed.
type ChangeBlock struct {
	First ID  // the id of the first of them
	Size  int // how many they are
	Data  []byte
}

// Changes returns the changes of the block, by id. It returns CORRUPT when they are not what a ChangeLog packed.
func (b ChangeBlock) Changes() ([]Change, error) {
	bad := func(err error) error { return Wrap(CodeCorrupt, "the journal of changes cannot be read", err) }
	packed, err := gzip.NewReader(bytes.NewReader(b.Data))
	if err != nil {
		return nil, bad(err)
	}
	text, err := io.ReadAll(packed)
	if err != nil {
		return nil, bad(err)
	}
	d := changeDecoder{s: string(text)}
	var out []Change
	for d.s != "" && !d.broken {
		out = append(out, d.change())
	}
	if d.broken || len(out) != b.Size || b.Size == 0 || out[0].ID != b.First {
		return nil, bad(errors.New("a block is not what its index says"))
	}
	return out, nil
}

// ChangeLog gathers the changes of a load while it is written. The zero value is ready for use.
type ChangeLog struct {
	changes []loggedChange
	room    []byte // what the next changes are written to
}

type loggedChange struct {
	id   ID
	kind ChangeKind
	text []byte
}

// logRoom is how many bytes are asked for at a time.
const logRoom = 1 << 20

// Add notes changes. Of several of one id the last counts.
func (l *ChangeLog) Add(changes []Change) {
	for i := range changes {
		if len(l.room) > logRoom {
			l.room = nil
		}
		if l.room == nil {
			l.room = make([]byte, 0, logRoom+logRoom/8)
		}
		from := len(l.room)
		l.room = appendChange(l.room, &changes[i])
		l.changes = append(l.changes, loggedChange{changes[i].ID, changes[i].Kind, l.room[from:len(l.room):len(l.room)]})
	}
}

// Revision returns the entry of a journal for the load, with all changes that were added. The log is empty afterwards.
func (l *ChangeLog) Revision(number int, load Load) (Revision, error) {
	all := l.changes
	*l = ChangeLog{}
	slices.SortStableFunc(all, func(a, b loggedChange) int { return cmp.Compare(a.id, b.id) })
	kept := all[:0]
	for i := range all {
		if i+1 == len(all) || all[i+1].id != all[i].id {
			kept = append(kept, all[i])
		}
	}
	r := Revision{Number: number, At: load.Finished.UTC().Round(0), Source: load.Source, Listed: true}
	packer, err := gzip.NewWriterLevel(nil, gzip.BestSpeed)
	if err != nil {
		return r, err
	}
	for part := range slices.Chunk(kept, changesPerBlock) {
		var data bytes.Buffer
		packer.Reset(&data)
		for _, c := range part {
			r.count(c.id, c.kind)
			if _, err := packer.Write(c.text); err != nil {
				return r, err
			}
		}
		if err := packer.Close(); err != nil {
			return r, err
		}
		r.Blocks = append(r.Blocks, ChangeBlock{First: part[0].id, Size: len(part), Data: bytes.Clone(data.Bytes())})
	}
	return r, nil
}

// Bits that tell what there is of a value.
const (
	hasBefore = 1 << iota
	hasAfter
	hasLang
	hasUnit
	hasPeriod
	hasApproximation
	hasRank
	isBest
)

// appendChange writes a change. The id of a relation that follows from what it states is left out.
func appendChange(b []byte, c *Change) []byte {
	b = append(b, byte(slices.Index(ChangeKinds, c.Kind)))
	r := c.Relation
	derived := r != nil && c.ID == Relation{Type: r.Type, From: r.From, To: r.To, Role: r.Role, Period: r.Period}.DeriveID()
	switch {
	case r == nil:
		b = append(b, 0)
	case derived:
		b = append(b, 1)
	default:
		b = append(b, 2)
	}
	if !derived {
		b = appendText(b, string(c.ID))
	}
	b = appendText(b, string(c.Document))
	if r != nil {
		b = appendText(b, string(r.Type))
		b = appendText(b, string(r.From))
		b = appendText(b, string(r.To))
		b = appendText(b, r.Role)
		b = appendPeriod(b, r.Period)
		for _, amount := range []*float64{r.Before, r.After, r.NetBefore, r.NetAfter} {
			b = appendAmount(b, amount)
		}
		return append(b, endedBits(r))
	}
	for _, ids := range [][]ID{c.Joined, c.Split} {
		b = binary.AppendUvarint(b, uint64(len(ids)))
		for _, id := range ids {
			b = appendText(b, string(id))
		}
	}
	b = binary.AppendUvarint(b, uint64(len(c.Facts)))
	for _, f := range c.Facts {
		b = appendFactChange(b, f)
	}
	return b
}

// endedBits has in its first bit whether a participation had ended before, and in the second whether it has now.
func endedBits(r *RelationChange) (bits byte) {
	if r.EndedBefore {
		bits |= 1
	}
	if r.EndedAfter {
		bits |= 2
	}
	return bits
}

func appendFactChange(b []byte, f FactChange) []byte {
	b = appendText(b, string(f.Property()))
	b = appendText(b, string(f.Document))
	flags := 0
	if f.Before != nil {
		flags |= hasBefore
	}
	if f.After != nil {
		flags |= hasAfter
	}
	b = append(b, byte(flags))
	for _, s := range []*FactState{f.Before, f.After} {
		if s != nil {
			b = appendState(b, s)
		}
	}
	return b
}

func appendState(b []byte, s *FactState) []byte {
	flags := 0
	for bit, there := range map[int]bool{
		hasLang: s.Lang != "", hasUnit: s.Unit != "", hasPeriod: s.Period != Period{}, hasApproximation: s.Approximation != "",
		hasRank: s.Rank != "", isBest: s.Best,
	} {
		if there {
			flags |= bit
		}
	}
	b = append(b, byte(flags))
	b = appendText(b, s.Value)
	for _, t := range []struct {
		bit  int
		text string
	}{{hasLang, s.Lang}, {hasUnit, s.Unit}, {hasApproximation, string(s.Approximation)}, {hasRank, string(s.Rank)}} {
		if flags&t.bit != 0 {
			b = appendText(b, t.text)
		}
	}
	if flags&hasPeriod != 0 {
		b = appendPeriod(b, s.Period)
	}
	return b
}

func appendText(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

func appendPeriod(b []byte, p Period) []byte {
	return appendText(appendText(b, p.Since.String()), p.Until.String())
}

func appendAmount(b []byte, a *float64) []byte {
	if a == nil {
		return append(b, 0)
	}
	return binary.BigEndian.AppendUint64(append(b, 1), math.Float64bits(*a))
}

// changeDecoder reads what appendChange wrote. Texts are parts of the string that is read.
type changeDecoder struct {
	s      string
	broken bool
}

// take returns the next n bytes; none of a text that is too short.
func (d *changeDecoder) take(n uint64) string {
	if n > uint64(len(d.s)) {
		d.broken, d.s = true, ""
		return ""
	}
	t := d.s[:n]
	d.s = d.s[n:]
	return t
}

func (d *changeDecoder) byte() byte {
	if t := d.take(1); t != "" {
		return t[0]
	}
	return 0
}

func (d *changeDecoder) number() uint64 {
	n, shift := uint64(0), 0
	for {
		b := d.byte()
		if n |= uint64(b&0x7f) << shift; b < 0x80 || d.broken || shift > 56 {
			return n
		}
		shift += 7
	}
}

func (d *changeDecoder) text() string { return d.take(d.number()) }

func (d *changeDecoder) date() Date {
	s := d.text()
	if s == "" {
		return Date{}
	}
	date, err := ParseDate(s)
	d.broken = d.broken || err != nil
	return date
}

func (d *changeDecoder) period() (p Period) {
	p.Since = d.date()
	p.Until = d.date()
	return p
}

func (d *changeDecoder) amount() *float64 {
	if d.byte() == 0 {
		return nil
	}
	t := d.take(8)
	if t == "" {
		return nil
	}
	a := math.Float64frombits(binary.BigEndian.Uint64([]byte(t)))
	return &a
}

func (d *changeDecoder) change() (c Change) {
	kind, form := int(d.byte()), d.byte()
	if kind >= len(ChangeKinds) || form > 2 {
		d.broken = true
		return c
	}
	c.Kind = ChangeKinds[kind]
	if form != 1 {
		c.ID = ID(d.text())
	}
	c.Document = ID(d.text())
	if form == 0 {
		c.Joined, c.Split = d.ids(), d.ids()
		for n := d.number(); n > 0 && !d.broken; n-- {
			c.Facts = append(c.Facts, d.factChange())
		}
		return c
	}
	r := &RelationChange{Type: RelationType(d.text()), From: ID(d.text()), To: ID(d.text()), Role: d.text(), Period: d.period()}
	for _, amount := range []**float64{&r.Before, &r.After, &r.NetBefore, &r.NetAfter} {
		*amount = d.amount()
	}
	ended := d.byte()
	r.EndedBefore, r.EndedAfter = ended&1 != 0, ended&2 != 0
	d.broken = d.broken || ended > 3
	if c.Relation = r; form == 1 {
		c.ID = Relation{Type: r.Type, From: r.From, To: r.To, Role: r.Role, Period: r.Period}.DeriveID()
	}
	return c
}

func (d *changeDecoder) ids() (out []ID) {
	for n := d.number(); n > 0 && !d.broken; n-- {
		out = append(out, ID(d.text()))
	}
	return out
}

func (d *changeDecoder) factChange() (f FactChange) {
	property := Property(d.text())
	f.Document = ID(d.text())
	flags := d.byte()
	if flags&hasBefore != 0 {
		f.Before = d.state(property)
	}
	if flags&hasAfter != 0 {
		f.After = d.state(property)
	}
	switch {
	case f.Before == nil && f.After == nil:
		d.broken = true
	case f.Before == nil:
		f.Kind = ChangeCreated
	case f.After == nil:
		f.Kind = ChangeWithdrawn
	default:
		f.Kind = ChangeUpdated
	}
	return f
}

func (d *changeDecoder) state(p Property) *FactState {
	flags := d.byte()
	s := &FactState{Property: p, Value: d.text(), Best: flags&isBest != 0}
	if flags&hasLang != 0 {
		s.Lang = d.text()
	}
	if flags&hasUnit != 0 {
		s.Unit = d.text()
	}
	if flags&hasApproximation != 0 {
		s.Approximation = Approximation(d.text())
	}
	if flags&hasRank != 0 {
		s.Rank = Rank(d.text())
	}
	if flags&hasPeriod != 0 {
		s.Period = d.period()
	}
	return s
}
