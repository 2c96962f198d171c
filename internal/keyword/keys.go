package keyword

// keys finds the forms of a vocabulary by the sums of their keys. Each stands at the place that its sum names, or at the next free one behind it.
type keys struct {
	all   []*keyed // in the order in which they came
	table []*keyed // twice as long at least
}

// newKeys makes room for about so many.
func newKeys(size int) keys {
	places := 16
	for places < 2*size {
		places *= 2
	}
	return keys{all: make([]*keyed, 0, size), table: make([]*keyed, places)}
}

// of are the forms of a key, which has a sum; nil where there are none.
func (k *keys) of(sum uint64, key []byte) *keyed {
	for at := k.place(sum); k.table[at] != nil; at = (at + 1) & (len(k.table) - 1) {
		if string(key) == k.table[at].key {
			return k.table[at]
		}
	}
	return nil
}

// named are the forms of a key in text.
func (k *keys) named(key string) *keyed { return k.of(wholeSum([]byte(key)), []byte(key)) }

// add puts a key in that had no forms yet.
func (k *keys) add(key string) *keyed {
	if 2*len(k.all) >= len(k.table) {
		k.table = make([]*keyed, 2*len(k.table))
		for _, known := range k.all {
			k.put(known)
		}
	}
	added := &keyed{key: key}
	k.all = append(k.all, added)
	k.put(added)
	return added
}

func (k *keys) put(forms *keyed) {
	at := k.place(wholeSum([]byte(forms.key)))
	for k.table[at] != nil {
		at = (at + 1) & (len(k.table) - 1)
	}
	k.table[at] = forms
}

// place is where a search begins. The highest bits of a sum tell most.
func (k *keys) place(sum uint64) int { return int(sum>>20) & (len(k.table) - 1) }
